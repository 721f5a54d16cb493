import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	answerCalibration,
	type CalibrationLine,
	listCalibrations,
	readVersionInForce
} from '#lib/features/learning/placement/index.server.ts';
import { tellMoved } from '#lib/features/learning/placement/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { type BankReader, requireBank } from '../bank-viewer.ts';
import type { Actions } from './$types';

export const load = shown(requireBank, async (db, { viewer, timeZone }) => {
	const dayOf = (at: Temporal.Instant) => plainDay(todayIn(timeZone, at));
	return {
		inForce: await readVersionInForce(db),
		isNetwork: viewer.isNetwork,
		versions: (await listCalibrations(db)).map((line) => versionOf(line, dayOf))
	};
});

function versionOf(line: CalibrationLine, dayOf: (at: Temporal.Instant) => string) {
	const { id, from, to, people, changes, at, answer, answeredAt, answeredBy } = line;
	return {
		...{ id, from, to, people, answer },
		proposedOn: dayOf(at),
		answered: answeredAt && `${answeredBy ?? 'Quelqu’un'}, le ${dayOf(answeredAt)}`,
		stayed: changes.stayed.length,
		least: changes.least,
		rows: tellMoved(changes.moved)
	};
}

function requireCoordination(viewer: Viewer | null): BankReader {
	const reader = requireBank(viewer);
	if (reader.isNetwork) return reader;
	error(403, { message: 'La coordination du réseau accepte ou refuse une version.' });
}

const UNREAD = 'Acceptez ou refusez une version de cette page.';
const Answer = v.object({
	version: chosenId(UNREAD),
	reponse: pressed(['accepted', 'refused'], UNREAD)
});

export const actions: Actions = deeds({
	default: deed(
		requireCoordination,
		Answer,
		(db, { version, reponse }) => answerCalibration(db, { id: version, answer: reponse }),
		here
	)
});
