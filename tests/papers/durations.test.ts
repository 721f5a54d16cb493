import { LINES_KEPT } from '#lib/features/reminders/messages/index.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INVITATION_DAYS, LOCK_MINUTES } from '#lib/features/house/keys/index.ts';
import { mayKeepName } from '#lib/features/people/people/index.ts';
import { SIGN_IN_HOURS } from '#lib/platform/auth/open-auth.ts';
import { KEPT } from '#lib/platform/backup/rotation.ts';
import { queueOf } from '#lib/platform/jobs/job-queues.ts';
import { DURATIONS, durationWords } from '../../src/lib/features/house/papers/domain/durations.ts';

const DAY_S = 86_400;

/** A number that its file keeps for itself, read where it is written. */
function written(file: string, pattern: RegExp): number {
	const found = pattern.exec(readFileSync(`src/lib/${file}`, 'utf8'))?.[1];
	if (!found) throw new Error(`${file}: ${pattern.source} is gone; the papers print its value`);
	return found.split('*').reduce((product, factor) => product * Number(factor), 1);
}

/** Whole years after which `mayKeepName` no longer keeps a name. */
function yearsOfNames(): number {
	const seen = Temporal.PlainDate.from('2020-06-15');
	for (let years = 0; ; years += 1) {
		const last = seen.add({ years });
		const isKept = (day: Temporal.PlainDate) => mayKeepName(seen.toString(), day.toString());
		if (isKept(last) && !isKept(last.add({ days: 1 }))) return years;
	}
}

const queue = queueOf({ name: 'any', run: async () => {} });
const mailFile = 'platform/mail/erase-mails.ts';
const smsFile = 'features/reminders/messages/server/erase-past.ts';
const voicesFile = 'features/neighbourhood/contributions/server/holds.ts';
const doorFile = 'platform/auth/open-auth.ts';

/** What the code applies, for each word a paper may use. */
const APPLIED: Record<keyof typeof DURATIONS, number> = {
	'duree-noms': yearsOfNames(),
	'duree-reponses': written(
		'features/learning/placement/server/levels/erase-placements.ts',
		/KEPT_MONTHS = (\d+);/
	),
	'duree-lettres': written(
		'features/people/people/server/contact/letter-addressees.ts',
		/KEPT_MONTHS = (\d+);/
	),
	'duree-sms': written(smsFile, /TEXTS = \{ months: (\d+) \};/),
	'duree-traces-sms': LINES_KEPT.years,
	'duree-places': written(
		'features/outreach/place-requests/server/erase-requests.ts',
		/KEPT_MONTHS = (\d+);/
	),
	'duree-identification': written(voicesFile, /month <= .* interval '(\d+) months'/),
	'duree-ouvertures': written(voicesFile, /contribution_openings where .* interval '(\d+) years'/),
	'duree-photos-paroles': written(
		voicesFile,
		/contribution_photos p where .* interval '(\d+) month'/
	),
	'duree-brouillons': written(
		'features/year/imports/server/drafts/keep-draft.ts',
		/DRAFT_HOURS = (\d+);/
	),
	'duree-messages': written(mailFile, /KEPT_HOURS = \{.*smtp: (\d+)/),
	'duree-traces-messages': written(mailFile, /REMEMBERED_HOURS = ([\d *]+);/) / 24,
	'duree-formulaires': written('platform/database/handled-answers.ts', /KEPT_HOURS = (\d+);/),
	'duree-textes': written(
		'features/house/keys/server/sign-ins/kept-texts.ts',
		/KEPT_TEXT_HOURS = (\d+);/
	),
	'duree-connexions': SIGN_IN_HOURS,
	'duree-liens': written(doorFile, /RESET_MINUTES = (\d+);/),
	'duree-dispense': written(doorFile, /TRUSTED_DAYS = (\d+);/),
	'duree-appareils': written(
		'features/house/keys/server/sign-ins/sweep-door.ts',
		/DEVICE_DAYS = (\d+);/
	),
	'duree-essais': written(
		'features/house/keys/server/sign-ins/sweep-door.ts',
		/key_attempts.*before\((\d+)\)/
	),
	'duree-invitations': INVITATION_DAYS,
	'duree-verrou': LOCK_MINUTES,
	'duree-taches-faites': queue.deleteAfterSeconds / DAY_S,
	'duree-taches-attente': queue.retentionSeconds / DAY_S,
	'duree-copies-jours': KEPT.days,
	'duree-copies-semaines': KEPT.weeks,
	'duree-copies-mois': KEPT.months
};

test('a paper prints the durations that the code applies', () => {
	const printed = Object.entries(DURATIONS).map(([word, { count }]) => [word, count]);
	expect(Object.fromEntries(printed)).toEqual(APPLIED);
});

test('a duration is said in French', () => {
	expect(durationWords({ count: 2, unit: 'an' })).toBe('2\u00a0ans');
	expect(durationWords({ count: 1, unit: 'jour' })).toBe('1\u00a0jour');
	expect(durationWords({ count: 12, unit: 'mois' })).toBe('12\u00a0mois');
});
