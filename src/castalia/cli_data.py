"""The commands that bring data to where there is no network: `castalia data mirror` and `serve`."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from castalia.errors import UnknownDataset, WrongUsage

if TYPE_CHECKING:
    from castalia.contract import Dataset
    from castalia.stores.mirroring import Filled


@click.command()
@click.option("--to", "endpoint", metavar="URL", required=True, help="Where the store answers.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
def mirror(endpoint: str, names: tuple[str, ...]) -> None:
    """Fill an object store that speaks S3 with the samples; all of them when none is named.

    Objects that agree already are not sent again, so a fill that was cut goes on. Credentials are
    those of the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.

    \b
    Examples:
      castalia data mirror --to http://127.0.0.1:7480
      castalia data mirror --to https://objects.example.edu ostia-sst era5
    """
    from castalia import progressing
    from castalia.stores import mirroring

    with progressing.Sending() as sending:
        done = mirroring.fill(endpoint, _chosen(names), outlook=sending)
    click.echo(_summary(done))


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=9000,
    show_default=True,
    help="Where, on loopback; 0 finds one.",
)
@click.argument("names", metavar="[NAME]...", nargs=-1)
def serve(port: int, names: tuple[str, ...]) -> None:
    """Serve the samples from an object store on loopback, until Ctrl-C.

    Prints what to export so that lessons use it. It keeps everything in memory, and nothing after
    it ended.

    Example: castalia data serve --port 9000
    """
    from castalia import progressing
    from castalia.stores import mirroring, serving

    chosen = _chosen(names)
    with serving.serving(port) as server:
        try:
            with progressing.Sending() as sending:
                done = mirroring.fill(server.endpoint, chosen, serving.KEYS, sending)
            click.echo(_summary(done), err=True)
            click.echo(exports({"AWS_ENDPOINT_URL": server.endpoint, "CASTALIA_STORE": "mirror"}))
            click.echo(f"serving at {server.endpoint}; Ctrl-C ends it", err=True)
            server.wait()
        except KeyboardInterrupt:
            click.echo("ended", err=True)


def add_to(group: click.Group) -> None:
    """Make these commands part of `castalia data`."""
    group.add_command(mirror)
    group.add_command(serve)


def exports(variables: dict[str, str]) -> str:
    """Lines that a shell understands, whatever the values hold."""
    return "\n".join(f"export {name}={shlex.quote(value)}" for name, value in variables.items())


def _chosen(names: tuple[str, ...]) -> list[Dataset]:
    """The datasets of these names; all of them when there is none.

    Raises:
        WrongUsage: there is no dataset of a name.
    """
    from castalia import stores

    try:
        return [stores.find(name) for name in names or stores.names()]
    except UnknownDataset as error:
        raise WrongUsage(error.message, hint=error.hint) from error


def _summary(done: list[Filled]) -> str:
    sent, kept = sum(one.sent for one in done), sum(one.kept for one in done)
    size_mb = sum(one.size_bytes for one in done) / 1e6
    datasets = f"{len(done)} dataset{'s' * (len(done) != 1)}"
    objects = f"{sent} object{'s' * (sent != 1)}"
    return f"{datasets}: {objects} sent ({size_mb:.1f} MB), {kept} there already"
