import { Gauge } from 'prom-client';

/** A figure read when the metrics are asked for, told apart from its likes by labels. */
export type Reading = { labels?: Record<string, string>; value: number };

/**
 * Adds a figure read from the outside world at each collection. What cannot be read is absent
 * rather than wrong: a database that is down must not hide the other figures.
 */
export function readFigure(
	figure: { name: `declic_${string}`; help: string; labelNames?: string[] },
	read: () => Promise<Reading[]>
): void {
	const gauge = new Gauge({
		...figure,
		async collect() {
			const readings = await read().catch(() => []);
			gauge.reset();
			if (readings.length === 0 && !figure.labelNames) gauge.remove();
			for (const { labels = {}, value } of readings) gauge.set(labels, value);
		}
	});
}
