import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationOf, stopApplication } from '../journeys/support/application-of-file.ts';
import { KNOWN_FAILURES } from './known-failures.ts';
import { Ledger } from './ledger.ts';
import { listActions, listRoutes } from './list-actions.ts';
import { MOST_NOT_PLAYED, NOT_PLAYED, NOT_READ } from './not-played.ts';
import { OPEN } from './open-actions.ts';
import { tablesWithUnseen } from './pasting-visitor.ts';
import type { Attempt } from './turned-away.ts';
import { walkTheDoor, walkTheSite } from './walk.ts';
import { type Somebody, whoMay } from './who-may.ts';

const LONGEST_MS = 600_000;
/** Forms that were shown again by what refused them: there were 69 when they were last counted. */
const LEAST_SHOWN_AGAIN = 65;
const actions = listActions();
const labels = new Set(actions.map(({ label }) => label));
const ledger = new Ledger();
const attempts: Attempt[] = [];
/** Tables of each application that keep what nobody sees of what was pasted. */
const unseen: string[] = [];

/** Two walks, the second on the clock of passwords and codes; each test reads what they say of one action. */
beforeAll(async () => {
	const site = await applicationOf(import.meta.filename, 'tuesday');
	attempts.push(...(await walkTheSite(site.url, ledger)));
	unseen.push(...(await tablesWithUnseen()));
	const door = await applicationOf(import.meta.filename, 'machine');
	attempts.push(...(await walkTheDoor(door.url, ledger)));
	unseen.push(...(await tablesWithUnseen()));
}, LONGEST_MS);

afterAll(stopApplication);

type Listed = { action: string; roles: readonly Somebody[] };

/** The roles that a list names for an action. */
const rolesIn = (list: readonly Listed[], label: string) =>
	list.flatMap(({ action, roles }) => (action === label ? roles : []));

describe.each(actions)('$label', (action) => {
	const { label } = action;
	const may = whoMay(action) ?? [];

	test('is played by everybody who may, and by nobody else', () => {
		const failing = rolesIn(KNOWN_FAILURES, label);
		const notPlayed = rolesIn(NOT_PLAYED, label);
		const refused = ledger.refusals.filter((one) => one.label === label);
		const played = may.filter((who) => ledger.hasPlayed(who, label));
		const asked = may.filter((who) => !notPlayed.includes(who) && !failing.includes(who));
		const why = refused.slice(-3).map(({ who, status, said }) => `${who}: ${status} ${said}`);
		expect(played, [label, ...why].join('\n')).toEqual(expect.arrayContaining(asked));
		const others = attempts.filter((one) => one.label === label);
		const letIn = others.filter(({ isTurnedAway }) => !isTurnedAway);
		expect(letIn.map(({ who, answer }) => `${who} is answered ${answer.status}`)).toEqual([]);
	});

	test('gives back what it refuses, without a script', () => {
		expect([...(ledger.lost.get(label) ?? [])], 'fields').toEqual([]);
	});

	test('answers nobody with a failure', () => {
		const failed = ledger.failures.filter((one) => one.label === label);
		expect([...new Set(failed.map(({ who }) => who))].toSorted()).toEqual(
			[...rolesIn(KNOWN_FAILURES, label)].toSorted()
		);
	});
});

test.each(listRoutes())('%s is read by everybody without a failure', (route) => {
	const failed = ledger.failures.filter(({ label }) => label === route);
	expect(failed).toEqual([]);
	const isListed = NOT_READ.some((one) => one.route === route);
	expect(ledger.read.has(route), 'somebody has read it').toBe(!isListed);
});

test('forms that are written in were sent with a mistake, and shown again', () => {
	const never = [...ledger.spoilt].filter((label) => !ledger.lost.has(label));
	expect(ledger.lost.size, never.join(', ')).toBeGreaterThanOrEqual(LEAST_SHOWN_AGAIN);
});

test('what was pasted in every field of every form is kept without what nobody sees', () => {
	expect(unseen).toEqual([]);
});

describe('the lists', () => {
	test('an action that requires no deed is known to be open, with why', () => {
		const unguarded = actions.filter((action) => whoMay(action) === null);
		expect(unguarded.map(({ label }) => label)).toEqual([]);
		expect(Object.keys(OPEN).filter((label) => !labels.has(label))).toEqual([]);
	});

	test('they name actions and pages that exist', () => {
		const named = [...NOT_PLAYED, ...KNOWN_FAILURES].map(({ action }) => action);
		expect(named.filter((label) => !labels.has(label))).toEqual([]);
		const routes = new Set(listRoutes());
		expect(NOT_READ.filter(({ route }) => !routes.has(route))).toEqual([]);
	});

	test('what is not played only shrinks', () => {
		expect(NOT_PLAYED.length).toBeLessThanOrEqual(MOST_NOT_PLAYED);
		const played = NOT_PLAYED.flatMap(({ action, roles }) =>
			roles.flatMap((who) => (ledger.hasPlayed(who, action) ? `${action} by ${who}` : []))
		);
		expect(played, 'played after all: take it off the list').toEqual([]);
	});
});
