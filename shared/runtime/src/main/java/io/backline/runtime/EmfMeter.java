package io.backline.runtime;

import io.backline.model.Meter;
import io.backline.model.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Adds up an invocation's figures, and writes them as lines of CloudWatch's embedded metric format:
 * one a metric and set of dimensions, and none where nothing was counted.
 */
final class EmfMeter implements Meter {
  private static final Logger LOG = LoggerFactory.getLogger(EmfMeter.class);

  private final String namespace;
  private final String function;
  private final Map<Key, Queue<Double>> figures = new ConcurrentHashMap<>();

  private record Key(Metric metric, List<String> dimensions) {}

  private EmfMeter(String namespace, String function) {
    this.namespace = namespace;
    this.function = function;
  }

  /**
   * Measures in the cloud, where the template names a namespace; elsewhere nobody would read it.
   */
  static Meter of(Environment environment) {
    return environment
        .find("METRICS_NAMESPACE")
        .<Meter>map(
            namespace -> new EmfMeter(namespace, environment.get("AWS_LAMBDA_FUNCTION_NAME", "-")))
        .orElse(Meter.NONE);
  }

  @Override
  public void add(Metric metric, double value, String... dimensions) {
    if (value != 0 || metric.unit() != Metric.Unit.COUNT) {
      figures
          .computeIfAbsent(new Key(metric, List.of(dimensions)), _ -> new ConcurrentLinkedQueue<>())
          .add(value);
    }
  }

  @Override
  public void flush() {
    for (Key key : List.copyOf(figures.keySet())) {
      Queue<Double> taken = figures.remove(key);
      try {
        if (taken != null) {
          write(key, List.copyOf(taken));
        }
      } catch (RuntimeException e) {
        // No run is to fail because it was not measured.
        LOG.warn("{} is not measured", key.metric(), e);
      }
    }
  }

  private void write(Key key, List<Double> values) {
    Metric metric = key.metric();
    // Loaded with the first figures: a kick-off, which somebody waits for, has none.
    Metrics metrics = MetricsBuilder.builder().withNamespace(namespace).build();
    metrics.flushMetrics(
        line -> {
          line.setDefaultDimensions(DimensionSet.of(dimensions(key)));
          figures(metric, values)
              .forEach(value -> line.addMetric(metric.toString(), value, unit(metric)));
        });
  }

  private static List<Double> figures(Metric metric, List<Double> values) {
    return switch (metric.unit()) {
      case COUNT -> List.of(values.stream().mapToDouble(Double::doubleValue).sum());
      case MILLISECONDS, PERCENT -> values;
    };
  }

  private Map<String, String> dimensions(Key key) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    int given = 0;
    for (String name : key.metric().dimensions()) {
      dimensions.put(name, name.equals(Metric.FUNCTION) ? function : key.dimensions().get(given++));
    }
    return dimensions;
  }

  private static MetricUnit unit(Metric metric) {
    return switch (metric.unit()) {
      case COUNT -> MetricUnit.COUNT;
      case MILLISECONDS -> MetricUnit.MILLISECONDS;
      case PERCENT -> MetricUnit.PERCENT;
    };
  }
}
