# part: bits
# slip: share-turned
# says: You divided the unrounded bytes by the rounded ones. It is the other way round.
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
share = stored(kept) / stored(rounded(fewest))
