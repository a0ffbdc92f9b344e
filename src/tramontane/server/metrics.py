"""Numbers for whoever watches the server, in Prometheus' words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from tramontane.chat.catalog import Catalog

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)


class Metrics:
    content_type = CONTENT_TYPE_LATEST

    def __init__(self, catalog: Catalog) -> None:
        self._registry = registry = CollectorRegistry()
        registry.register(Loads(catalog))
        requests = Counter(
            "tramontane_requests", "Requests, by how they ended.", ["endpoint", "status", "outcome"], registry=registry
        )
        seconds = Histogram(
            "tramontane_request_seconds", "Whole requests.", ["endpoint"], buckets=SECONDS, registry=registry
        )
        tokens = Counter("tramontane_tokens", "Tokens, by kind.", ["kind"], registry=registry)
        self.requests, self.seconds, self.tokens = cache(requests.labels), cache(seconds.labels), cache(tokens.labels)
        self.first_token = Histogram(
            "tramontane_first_token_seconds", "Until a stream's first text.", buckets=SECONDS, registry=registry
        )

    def page(self) -> bytes:
        return generate_latest(self._registry)


class Loads(Collector):
    """Asked of the engines when the page is."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def collect(self) -> Iterator[GaugeMetricFamily]:
        running = GaugeMetricFamily("tramontane_running", "Jobs that an engine works on.", labels=["model"])
        waiting = GaugeMetricFamily("tramontane_waiting", "Jobs that wait for their turn.", labels=["model"])
        for model, load in self._catalog.loads.items():
            running.add_metric([model], load.running)
            waiting.add_metric([model], load.waiting)
        yield running
        yield waiting
