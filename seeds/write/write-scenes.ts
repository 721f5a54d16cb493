import { giveDoor, givePage, sendPerson } from '#lib/features/desk/partners/index.server.ts';
import { recordException } from '#lib/features/desk/exceptions/index.server.ts';
import { answerRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { SCENES } from '../plan/desk-scenes.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';
import { writeRequest } from './write-requests.ts';
import { writeSent } from './write-sent.ts';

/** Requests of a year from which a desk has all the scenes; a small one has one of each. */
const BUSY = 100;

/** What is due on the day of the demonstration: « Aujourd’hui » is alive whatever the day. */
export async function writeScenes(db: Db, telling: DeskTelling): Promise<void> {
	const isBusy = telling.desk.content.perYear[1] > BUSY;
	const some = <Scene>(scenes: Scene[]) => (isBusy ? scenes : scenes.slice(-1));
	for (const sent of isBusy ? SCENES.sent : SCENES.sent.slice(1, 2))
		await writeSent(db, telling, sent);
	await writeComeBacks(db, telling, isBusy ? SCENES.comeBacks : SCENES.comeBacks.slice(0, 1));
	if (isBusy) {
		await writeInbound(db, telling);
		await writeExceptions(db, telling);
	}
	for (const { by, ...asked } of some(SCENES.morning)) {
		const person = by === undefined ? undefined : telling.desk.residents.at(-by)!.person;
		await writeRequest(db, telling, { ...asked, day: telling.today, partner: undefined, person });
	}
}

async function writeComeBacks(
	db: Db,
	telling: DeskTelling,
	scenes: typeof SCENES.comeBacks
): Promise<void> {
	const { today, desk } = telling;
	for (const { daysAgo, dueInDays, bring, by, words, family } of scenes) {
		const day = daysBefore(today, daysAgo);
		const requestId = await writeRequest(db, telling, {
			day,
			clock: '11:05',
			words,
			family,
			channel: 'comes',
			origin: 'herself',
			partner: undefined,
			person: by === undefined ? undefined : desk.residents.at(-by)!.person
		});
		const dueOn = daysBefore(today, -dueInDays);
		accepted(
			await answerRequest(db, { requestId, today: day, kind: 'come-back', words: bring, dueOn })
		);
	}
}

/** What the team did in somebody's place, and why. */
async function writeExceptions(db: Db, telling: DeskTelling): Promise<void> {
	for (const { daysAgo, words, family, reason, why, minutes } of SCENES.exceptions) {
		const day = daysBefore(telling.today, daysAgo);
		const requestId = await writeRequest(db, telling, {
			day,
			clock: '16:20',
			words,
			family,
			channel: 'comes',
			origin: 'unknown',
			partner: undefined,
			person: undefined
		});
		accepted(await recordException(db, { requestId, today: day, reason, words: why, minutes }));
	}
}

/** The CCAS holds a page to read, and a link to the centre's door: it sends somebody nobody has received yet. */
async function writeInbound(db: Db, telling: DeskTelling): Promise<void> {
	const { now, today, timeZone, team, partners } = telling;
	await actAs(db, team.direction, momentOf(daysBefore(today, 60), '14:00', timeZone, now));
	const { id: subject } = await giveDoor(db, partners.get('ccas')!);
	await givePage(db, partners.get('ccas')!);
	const ccas = { staffId: null, role: 'partner' as const, subject };
	await actAs(db, ccas, momentOf(daysBefore(today, 1), '16:10', timeZone, now));
	const words = SCENES.inbound;
	accepted(await sendPerson(db, { words, name: '', agreed: false, hasReadCharter: true }));
}
