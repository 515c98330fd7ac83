#!/usr/bin/env python3
"""Writes src/test/resources/org/discern/evaluation/tuning/sklearn-calibration.json: what
scikit-learn fits to random log-odds, for CalibrationFitterTest. Run by hand from the repository's
root:

    /usr/bin/python3 src/test/scripts/sklearn_calibration.py

Platt's slope and intercept have the signs of ours. The isotonic steps are fitted to Platt's targets.
"""
import json

import numpy
import sklearn
from sklearn.calibration import _sigmoid_calibration
from sklearn.isotonic import IsotonicRegression

TARGET = "src/test/resources/org/discern/evaluation/tuning/sklearn-calibration.json"
random = numpy.random.default_rng(20260102)


def case(name, size, prevalence, separation, scale, shift, digits):
    labels = random.random(size) < prevalence
    log_odds = numpy.round(scale * (random.normal(size=size) + separation * labels) + shift, digits)
    slope, intercept = _sigmoid_calibration(log_odds, labels)
    positives = int(labels.sum())
    targets = numpy.where(labels, (positives + 1) / (positives + 2), 1 / (size - positives + 2))
    steps = IsotonicRegression().fit(log_odds, targets).predict(log_odds)
    return {
        "name": name,
        "logOdds": log_odds.tolist(),
        "labels": labels.astype(int).tolist(),
        "slope": -float(slope),
        "intercept": -float(intercept),
        "steps": sorted({round(float(step), 12) for step in steps}),
    }


cases = [
    case("small", 40, 0.4, 1.5, 1.0, -1.0, 6),
    case("too sure", 300, 0.3, 2.0, 4.0, -3.0, 6),
    case("too shy", 300, 0.3, 2.0, 0.3, 0.0, 6),
    case("shifted", 500, 0.1, 2.5, 1.0, 2.0, 6),
    case("tied", 400, 0.5, 1.0, 1.0, 0.0, 0),
    case("separable", 60, 0.5, 12.0, 1.0, -6.0, 6),
]
with open(TARGET, "w", encoding="utf-8") as file:
    file.write("{\n")
    file.write(' "about": "Written by src/test/scripts/sklearn_calibration.py",\n')
    file.write(f' "scikitLearn": {json.dumps(sklearn.__version__)},\n "cases": [\n')
    file.write(",\n".join("  " + json.dumps(each) for each in cases))
    file.write("\n ]\n}\n")
print(len(cases), "cases")
