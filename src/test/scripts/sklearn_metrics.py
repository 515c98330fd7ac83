#!/usr/bin/env python3
"""Writes src/test/resources/org/discern/evaluation/sklearn-metrics.json: what scikit-learn says
about random scores, for MetricsAgainstScikitLearnTest. Run by hand from the repository's root:

    /usr/bin/python3 src/test/scripts/sklearn_metrics.py

A figure that scikit-learn refuses, warns about, or answers by convention (a 0 for 0/0) is null.
"""
import json
import warnings

import numpy
import sklearn
from sklearn import metrics

TARGET = "src/test/resources/org/discern/evaluation/sklearn-metrics.json"
random = numpy.random.default_rng(20260101)


def draw(size, prevalence, separation, digits):
    """Labels, and scores that are higher for positives, rounded so that some are tied."""
    labels = random.random(size) < prevalence
    raw = random.normal(size=size) + separation * labels - separation / 2
    return numpy.round(1 / (1 + numpy.exp(-raw)), digits), labels


def cases():
    for size, prevalence, separation, digits in [
        (5, 0.4, 1.0, 3), (10, 0.5, 2.0, 2), (20, 0.3, 1.5, 3), (50, 0.2, 2.0, 3),
        (100, 0.1, 3.0, 4), (200, 0.5, 0.0, 4), (500, 0.3, 2.5, 6), (1000, 0.05, 3.0, 6),
    ]:
        yield f"random, {size} rows", *draw(size, prevalence, separation, digits)
    for size, prevalence, separation in [(12, 0.5, 1.0), (30, 0.3, 2.0), (100, 0.2, 2.0), (400, 0.4, 1.0), (400, 0.02, 4.0)]:
        yield f"many ties, {size} rows", *draw(size, prevalence, separation, 1)
    yield "only zeros and ones as scores", *draw(60, 0.4, 2.0, 0)
    yield "no positives", draw(25, 0.5, 1.0, 3)[0], numpy.zeros(25, dtype=bool)
    yield "no negatives", draw(25, 0.5, 1.0, 3)[0], numpy.ones(25, dtype=bool)
    yield "all scores equal", numpy.full(20, 0.5), numpy.arange(20) % 4 == 0
    yield "all scores equal and below the threshold", numpy.full(20, 0.25), numpy.arange(20) % 4 == 0
    yield "perfect", numpy.array([0.9, 0.8, 0.7, 0.2, 0.1]), numpy.array([1, 1, 1, 0, 0], dtype=bool)
    yield "perfectly wrong", numpy.array([0.1, 0.2, 0.7, 0.8]), numpy.array([1, 1, 0, 0], dtype=bool)
    yield "one positive row", numpy.array([0.7]), numpy.array([True])
    yield "one negative row", numpy.array([0.7]), numpy.array([False])
    yield "one positive, tied with a negative", numpy.array([0.6, 0.6, 0.1]), numpy.array([1, 0, 0], dtype=bool)
    yield "nothing flagged", numpy.array([0.4, 0.3, 0.2, 0.1]), numpy.array([0, 1, 0, 1], dtype=bool)


def figure(function, *arguments, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            value = float(function(*arguments, **options))
        except (ValueError, Warning):
            return None
    return None if numpy.isnan(value) else value


def expected(scores, labels, threshold):
    flags = scores >= threshold
    both = len(set(labels.tolist())) == 2
    return {
        "averagePrecision": figure(metrics.average_precision_score, labels, scores) if labels.any() else None,
        "rocAuc": figure(metrics.roc_auc_score, labels, scores) if both else None,
        "precision": figure(metrics.precision_score, labels, flags),
        "recall": figure(metrics.recall_score, labels, flags),
        "specificity": figure(metrics.recall_score, ~labels, ~flags),
        "f1": figure(metrics.f1_score, labels, flags, zero_division=0) if (labels | flags).any() else None,
        "logLoss": figure(metrics.log_loss, labels, scores, labels=[False, True]),
        "brierScore": figure(metrics.brier_score_loss, labels, scores, pos_label=True),
        "confusion": [int(n) for n in metrics.confusion_matrix(labels, flags, labels=[True, False]).ravel()],
    }


document = {
    "about": "Written by src/test/scripts/sklearn_metrics.py; confusion is [TP, FN, FP, TN]",
    "scikitLearn": sklearn.__version__,
    "cases": [
        {
            "name": name,
            "threshold": 0.5,
            "scores": scores.tolist(),
            "labels": labels.astype(int).tolist(),
            "expected": expected(scores, labels, 0.5),
        }
        for name, scores, labels in cases()
    ],
}
with open(TARGET, "w", encoding="utf-8") as file:
    file.write("{\n")
    file.write(f' "about": {json.dumps(document["about"])},\n "scikitLearn": {json.dumps(document["scikitLearn"])},\n "cases": [\n')
    file.write(",\n".join("  " + json.dumps(case) for case in document["cases"]))
    file.write("\n ]\n}\n")
print(len(document["cases"]), "cases")
