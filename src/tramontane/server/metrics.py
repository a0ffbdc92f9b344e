"""Numbers for whoever watches the server, in Prometheus' words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import accumulate

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from prometheus_client.utils import floatToGoString

from tramontane.chat.catalog import Catalog

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, float("inf"))


class Durations:
    """How many took no longer than each of `SECONDS`, and more than the one before it."""

    def __init__(self) -> None:
        self._counts = [0] * len(SECONDS)
        self.sum = 0.0

    def add(self, seconds: float) -> None:
        self._counts[bisect_left(SECONDS, seconds)] += 1
        self.sum += seconds

    @property
    def buckets(self) -> list[tuple[str, float]]:
        return list(zip(map(floatToGoString, SECONDS), accumulate(self._counts), strict=True))


class Metrics(Collector):
    """Plain numbers, which cost a request little; they are put into words when the page is asked for."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._registry = CollectorRegistry()
        self._registry.register(self)
        ProcessCollector(registry=self._registry)
        self.requests: Counter[tuple[str, str, str]] = Counter()
        """By endpoint, status and outcome."""
        self.seconds: defaultdict[str, Durations] = defaultdict(Durations)
        """By endpoint."""
        self.tokens: Counter[str] = Counter()
        """By kind."""
        self.first_token = Durations()

    def page(self) -> bytes:
        return generate_latest(self._registry)

    def collect(self) -> Iterator[Metric]:
        requests = CounterMetricFamily(
            "tramontane_requests", "Requests, by how they ended.", labels=["endpoint", "status", "outcome"]
        )
        for labels, count in self.requests.items():
            requests.add_metric(labels, count)
        seconds = HistogramMetricFamily("tramontane_request_seconds", "Whole requests.", labels=["endpoint"])
        for endpoint, durations in self.seconds.items():
            seconds.add_metric([endpoint], durations.buckets, durations.sum)
        tokens = CounterMetricFamily("tramontane_tokens", "Tokens, by kind.", labels=["kind"])
        for kind, count in self.tokens.items():
            tokens.add_metric([kind], count)
        first_token = HistogramMetricFamily(
            "tramontane_first_token_seconds",
            "Until a stream's first text.",
            self.first_token.buckets,
            self.first_token.sum,
        )
        yield from (requests, seconds, tokens, first_token, *self._loads(), *self._conditions())

    def _loads(self) -> Iterator[Metric]:
        """Asked of the engines when the page is."""
        running = GaugeMetricFamily("tramontane_running", "Jobs that an engine works on.", labels=["model"])
        waiting = GaugeMetricFamily("tramontane_waiting", "Jobs that wait for their turn.", labels=["model"])
        for model, load in self._catalog.loads.items():
            running.add_metric([model], load.running)
            waiting.add_metric([model], load.waiting)
        yield running
        yield waiting

    def _conditions(self) -> Iterator[Metric]:
        loaded = GaugeMetricFamily("tramontane_model_loaded", "1 while the model is in memory.", labels=["model"])
        memory = GaugeMetricFamily(
            "tramontane_model_memory_bytes", "What the process of the model's engine holds.", labels=["model"]
        )
        restarts = CounterMetricFamily(
            "tramontane_model_restarts",
            "Times that this process ended by itself and was started again.",
            labels=["model"],
        )
        for model, condition in self._catalog.conditions.items():
            loaded.add_metric([model], condition.is_loaded)
            restarts.add_metric([model], condition.restarts)
            if condition.memory is not None:
                memory.add_metric([model], condition.memory)
        yield from (loaded, memory, restarts)
