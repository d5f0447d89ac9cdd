# part: bits
# slip: stored-otherwise
# says: Near, and not what was asked. Another codec, other chunks, shards, descriptions that are
#   counted, or rounding change it by as little: store both records as the task says, and add up the
#   files of the chunks alone.
kept = xr.open_zarr(archive, chunks=None).sst.load()


def rounded(keepbits):
    """The record with so many bits kept."""
    codec = numcodecs.BitRound(keepbits=keepbits)
    values = codec.decode(codec.encode(kept.values.copy()))
    return kept.copy(data=values.reshape(kept.shape))


def stored(sst):
    """The bytes of all chunks."""
    path = folder / "trial.zarr"
    how = {"chunks": (18, 9, 72), "compressors": SHUFFLED}
    data = sst.drop_encoding().to_dataset(name="sst")
    data.to_zarr(path, mode="w", encoding={"sst": how}, **V3)
    return sum(file.stat().st_size for file in (path / "sst" / "c").rglob("*") if file.is_file())


exact = nino34(kept)
fewest = next(k for k in range(1, 24) if abs(nino34(rounded(k)) - exact).max() < 0.02)
share = 0.125
