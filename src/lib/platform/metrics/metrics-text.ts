import { collectDefaultMetrics, register } from 'prom-client';

/** Adds what the process says of itself: memory, processor, event loop. Once a process. */
export function watchProcess(): void {
	collectDefaultMetrics();
}

/** Every figure as Prometheus reads them (text exposition format 0.0.4). */
export async function metricsText(): Promise<{ type: string; text: string }> {
	return { type: register.contentType, text: await register.metrics() };
}
