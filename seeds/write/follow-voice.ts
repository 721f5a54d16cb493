import {
	appeal,
	callEyes,
	decide,
	endAppeal,
	endReport,
	listAppeals,
	listReports,
	readContribution,
	reportShown,
	sayAgain,
	takeBack,
	withdraw
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { StepOf, VoiceStep } from '../plan/voices-content.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { answerOfTown, readTownWords, sayTooOf, sendVoice } from './follow-problem.ts';
import { daysBefore, momentOf } from './moment.ts';
import { type Following, NOBODYS_ADDRESS } from './voice-telling.ts';

type Write<Step> = (db: Db, following: Following, step: Step) => Promise<void>;

const ON_ITS_BEHALF: { [Does in VoiceStep['does']]: Write<StepOf<Does>> } = {
	publish,
	refuse: refuseOrHide,
	hide: refuseOrHide,
	'take-back': takeLastBack,
	call: async (db, { id }, { asks }) => void accepted(await callEyes(db, id, asks)),
	'say-again': async (db, { id }, { words }) => void accepted(await sayAgain(db, id, words)),
	appeal: async (db, { id }, { words }) => void accepted(await appeal(db, id, words)),
	withdraw: async (db, { id }) => void (await withdraw(db, id)),
	'answer-appeal': answerAppeal,
	report,
	'answer-report': answerReport,
	send: sendVoice,
	town: answerOfTown,
	'read-town': readTownWords,
	'me-too': sayTooOf
};

/** What became of one message, each step by whoever did it, on its day. */
export async function followVoice(
	db: Db,
	telling: Omit<Following, 'day'>,
	steps: readonly VoiceStep[]
): Promise<void> {
	for (const step of steps) {
		const [ago, clock] = step.when;
		const day = daysBefore(telling.today, ago);
		const at = momentOf(day, clock, telling.timeZone, telling.now);
		await actAs(db, actorOf(telling, step), at);
		const write = ON_ITS_BEHALF[step.does] as Write<VoiceStep>;
		await write(db, { ...telling, day }, step);
	}
}

function actorOf({ team, centreId, id }: Omit<Following, 'day'>, step: VoiceStep) {
	if ('by' in step) return team[step.by];
	if (step.does === 'report' || step.does === 'me-too') {
		return { staffId: null, role: 'visitor', subject: centreId } as const;
	}
	// The link of the town is found by whoever writes its answer.
	return { staffId: null, role: 'author', subject: id } as const;
}

async function publish(db: Db, { id, today }: Following, step: StepOf<'publish'>): Promise<void> {
	const { photos, versionId } = await read(db, id, today);
	const photo = !step.photo
		? null
		: step.photo === 'shown'
			? { show: photos[0]!.id }
			: { leaveOut: step.photo };
	accepted(
		await decide(
			db,
			id,
			{ versionId },
			{ decision: 'publish', corrected: step.corrected ?? null, photo }
		)
	);
}

async function refuseOrHide(
	db: Db,
	{ id, today }: Following,
	{ does, reason, words }: StepOf<'refuse' | 'hide'>
): Promise<void> {
	const { versionId } = await read(db, id, today);
	accepted(await decide(db, id, { versionId }, { decision: does, reason, words: words ?? null }));
}

async function takeLastBack(db: Db, { id, today }: Following): Promise<void> {
	const { decisions } = await read(db, id, today);
	accepted(await takeBack(db, decisions.at(-1)!.id));
}

async function answerAppeal(
	db: Db,
	{ id }: Following,
	{ outcome, words }: StepOf<'answer-appeal'>
): Promise<void> {
	const asked = (await listAppeals(db)).find(({ contributionId }) => contributionId === id)!;
	accepted(await endAppeal(db, asked.id, { outcome, words, photo: null }));
}

/** A hand of the neighbourhood, which read before it wrote. */
async function report(
	db: Db,
	{ id, voices }: Following,
	{ reason, words }: StepOf<'report'>
): Promise<void> {
	const hand = { isTrapped: false, seconds: 70, device: [NOBODYS_ADDRESS], key: voices } as const;
	accepted(await reportShown(db, id, { reason, words }, hand));
}

async function answerReport(
	db: Db,
	{ id }: Following,
	{ told, hidden }: StepOf<'answer-report'>
): Promise<void> {
	const waiting = (await listReports(db)).find(({ contributionId }) => contributionId === id)!;
	const answer = hidden
		? ({ told, outcome: 'hidden', reason: hidden } as const)
		: ({ told, outcome: 'kept' } as const);
	accepted(await endReport(db, waiting.id, answer));
}

/** As whoever decides reads it, and what its author said last. */
async function read(db: Db, id: string, today: string) {
	const contribution = accepted(await readContribution(db, id, today));
	return {
		...contribution,
		versionId: contribution.versions.findLast(({ way }) => way === 'author')!.id
	};
}
