"""What an answer must hold. Compute what is expected; type no result."""

import numpy as np

from castalia.checking import Value, slips

LATITUDE = np.array([0.0, 45.0, 60.0])
TEMPERATURE = np.array([26.0, 12.0, 3.0])


def weighted(angles):
    return float(np.average(TEMPERATURE, weights=np.cos(angles)))


CHECKS = {
    "mean": [
        Value(
            "mean",
            lambda: weighted(np.deg2rad(LATITUDE)),
            within=0.01,
            because="It is the mean in °C, weighted by cos(latitude).",
            slips=(
                slips.unweighted_mean(lambda: float(TEMPERATURE.mean())),
                slips.gives(
                    "degrees-for-radians",
                    lambda: weighted(LATITUDE),
                    "NumPy's cosine wants radians, and your latitudes are in degrees.",
                ),
            ),
        )
    ]
}
