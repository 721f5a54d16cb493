import type { Probe } from '#lib/platform/database/probe.ts';
import { watchProcess } from '#lib/platform/metrics/metrics-text.ts';
import { readFigure } from '#lib/platform/metrics/readings.ts';

/** Adds to the metrics what is not counted request by request. Once a process. */
export function watchState(probe: Probe): void {
	watchProcess();
	const states = ['due', 'later', 'active', 'failed'] as const;
	readFigure(
		{
			name: 'declic_jobs',
			help: 'Jobs by queue and state, as counted every minute.',
			labelNames: ['queue', 'state']
		},
		async () =>
			((await probe.queues()) ?? []).flatMap((figures) =>
				states.map((state) => ({
					labels: { queue: figures.queue, state },
					value: figures[state]
				}))
			)
	);
	readFigure(
		{
			name: 'declic_jobs_oldest_due_seconds',
			help: 'For how long the oldest job of a queue has been due.',
			labelNames: ['queue']
		},
		async () =>
			((await probe.queues()) ?? []).map(({ queue, oldest_seconds }) => ({
				labels: { queue },
				value: oldest_seconds
			}))
	);
	readFigure(
		{ name: 'declic_backup_age_seconds', help: 'Seconds since the last backup.' },
		async () => {
			const seconds = await probe.secondsSinceBackup();
			return seconds === null ? [] : [{ value: seconds }];
		}
	);
}
