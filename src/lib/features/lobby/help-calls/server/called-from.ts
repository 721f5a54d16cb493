import { nameGuides, showGuide } from '#lib/features/resources/guides/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CalledFrom } from '../domain/call-words.ts';

type Call = { id: string; guide: string | null; step: number | null };

/** What was on the screen at each call, in the words of the team: titles, in French. */
export async function calledFrom(
	db: Db,
	calls: readonly Call[]
): Promise<Map<string, NonNullable<CalledFrom>>> {
	const named = [...new Set(calls.flatMap(({ guide }) => guide ?? []))];
	const titles = await nameGuides(db, named);
	const steps = new Map<string, readonly { title: string }[]>();
	for (const guide of named) {
		steps.set(guide, (await showGuide(db, guide, 'fr'))?.text.steps ?? []);
	}
	return new Map(
		calls.flatMap(({ id, guide, step }) => {
			if (guide === null) return [];
			const stepTitle = step === null ? null : (steps.get(guide)?.[step - 1]?.title ?? null);
			return [[id, { title: titles.get(guide)!.title, step, stepTitle }] as const];
		})
	);
}
