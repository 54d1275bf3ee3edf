import { resolver } from "./policy/resolve-template.ts";
import type { Resource, Synthesised, Value } from "./synthesised.ts";

/** The metric that an alarm reads: namespace, name, and each dimension with its value. */
export function metricOf(app: Synthesised, { stack, properties }: Resource): string {
  const { Namespace, MetricName, Dimensions = [] } = resolver(app)(properties, stack);
  return [Namespace, MetricName, ...Dimensions.map(({ Name, Value: value }: Value) => `${Name}=${value}`)].join(" ");
}
