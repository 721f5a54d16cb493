import { isDatabaseLeaving } from '#lib/platform/database/outage.ts';
import { log } from '#lib/platform/log.ts';

/** What must be undone before leaving, last opened first. */
const steps: (() => unknown)[] = [];
let isLeaving = false;

/** Adds something to undo when the process ends, whatever ends it. */
export function beforeLeaving(step: () => unknown): void {
	steps.push(step);
}

/** Leaves once: what fails afterwards fails because the database is being stopped. */
export async function leave(code: number): Promise<never> {
	if (isLeaving) return new Promise<never>(() => {});
	isLeaving = true;
	for (const step of steps.toReversed()) {
		await Promise.try(step).catch((error: unknown) => log.error({ error }, 'while leaving'));
	}
	process.exit(code);
}

export type Refusal = { refusal: string; message: string };

/** Unwraps a step, or says its one sentence and leaves everything as it was: exit 1. */
export async function must<T extends object>(step: T): Promise<Exclude<T, Refusal>> {
	if ('refusal' in step) {
		// What is refused because somebody asked to stop is no news.
		if (!isLeaving) console.error(`\n${(step as unknown as Refusal).message}`);
		return leave(1);
	}
	return step as Exclude<T, Refusal>;
}

/** Leaves when asked to, and on an error that nobody expected. */
export function leaveWhenAsked(say: (line: string) => void): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			if (isLeaving) return;
			say('\nArrêt en cours, un instant…');
			void leave(0);
		});
	}
	process.on('uncaughtException', (error, origin) => {
		if (isLeaving) return;
		// A library no longer listened to a connection that was not done complaining. The database is
		// away, whoever asked it something is told, and nothing else is wrong: no reason to die.
		if (origin === 'uncaughtException' && isDatabaseLeaving(error)) {
			log.warn({ error }, 'database away');
			return;
		}
		log.fatal({ error }, 'unexpected error');
		console.error(
			'\nDéclic s’est arrêté sur une erreur inattendue. Vos données sont intactes : relancez.'
		);
		void leave(1);
	});
}
