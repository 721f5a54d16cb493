import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { isInstant } from '#lib/shared/instant.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { PlanRequest } from './plan-reminders.ts';
import { isInside, narrowWindow, USUAL_WINDOW } from './send-window.ts';

/** Whole days only: a reminder has one hour, and none comes after its deadline. */
const OFFSET = /^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/;

const Time = v.pipe(
	v.string(),
	v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
	v.transform((text) => Temporal.PlainTime.from(text))
);
const Instant = v.pipe(
	v.string(),
	v.check(isInstant),
	v.transform((text) => Temporal.Instant.from(text))
);
const Asked = v.object({
	deadline: v.pipe(
		v.string(),
		v.check(isDay),
		v.transform((text) => Temporal.PlainDate.from(text))
	),
	before: v.array(v.pipe(v.string(), v.regex(OFFSET))),
	zone: v.pipe(
		v.string(),
		v.transform(zoneNamed),
		v.check((zone) => zone !== '')
	),
	now: Instant,
	since: v.nullish(Instant, null),
	at: Time,
	window: v.nullish(v.object({ from: Time, until: Time }), null),
	alsaceMoselle: v.nullish(v.boolean(), false)
});

const AWAITED: Record<string, string> = {
	deadline: 'un jour est attendu, comme 2026-12-01',
	before: 'une liste de durées en jours, semaines, mois ou années est attendue, comme P7D',
	zone: 'un fuseau horaire est attendu, comme Europe/Paris',
	now: 'un instant est attendu, comme 2026-12-01T09:00:00Z',
	since: 'un instant est attendu, comme 2026-12-01T09:00:00Z',
	at: 'une heure est attendue, comme 10:00',
	window: 'deux heures sont attendues, comme {"from":"09:00","until":"19:00"}',
	alsaceMoselle: 'true ou false est attendu'
};

/**
 * What is asked of a plan, read from an object as others write it: `deadline`, `before`, `zone`, `now`,
 * `at`, and when they differ from the usual `since`, `window` and `alsaceMoselle`. The first thing that is
 * wrong is said, never what was written.
 */
export function readPlanRequest(written: object): PlanRequest | Refusal {
	const read = v.safeParse(Asked, written, { abortEarly: true });
	if (!read.success) {
		const field = String(read.issues[0].path?.[0].key);
		return refuse('bad-plan', `${field}\u00a0: ${AWAITED[field]}.`);
	}
	const { window: asked, alsaceMoselle, ...request } = read.output;
	const window = asked ? narrowWindow(asked) : USUAL_WINDOW;
	if (!window) {
		return refuse(
			'bad-plan',
			'window\u00a0: la fin doit venir après le début, entre 8 h et 21 h 30.'
		);
	}
	if (!isInside(request.at, window)) {
		return refuse(
			'bad-plan',
			`at\u00a0: une heure est attendue de ${clock(window.from)} à ${clock(window.until)}, qui n’en est pas.`
		);
	}
	if (request.before.some((one) => !isDay(request.deadline.subtract(one).toString()))) {
		return refuse('bad-plan', 'before\u00a0: une durée ne peut pas mener avant 1990.');
	}
	return { ...request, window, inAlsaceMoselle: alsaceMoselle };
}

/** The zone as its list writes it, whatever its capitals; nothing when there is none. */
function zoneNamed(zone: string): string {
	try {
		return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
	} catch {
		return '';
	}
}

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
