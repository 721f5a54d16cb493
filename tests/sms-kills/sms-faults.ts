import {
	type MessageState,
	messageState,
	type ReceiptLine
} from '#lib/features/reminders/messages/index.ts';
import { messageReference } from '#lib/platform/sms/providers/message-reference.ts';
import { readReply } from '#lib/features/reminders/replies/index.ts';
import type { TestDatabase } from '../database/test-database.ts';
import type { FaultySmsc, Taken, Written } from './faulty-smsc.fixture.ts';

type Row = {
	id: string;
	recipient: string;
	text: string;
	kind: string;
	isBack: boolean;
	lines: ReceiptLine[];
};

const AWAITED: Readonly<Record<Taken['stat'], readonly (MessageState | null)[]>> = {
	DELIVRD: ['delivered', 'matched'],
	UNDELIV: ['undelivered'],
	EXPIRED: ['expired']
};

/** All that must never be, in words; empty when the story is as it should be. */
export async function lookForFaults(database: TestDatabase, smsc: FaultySmsc): Promise<string[]> {
	const { rows } = await database.owner.query<Row>(
		`select m.id, m.recipient, m.text, m.kind, m.came_back_at is not null as "isBack",
			coalesce((select jsonb_agg(jsonb_build_object('state', r.state, 'source', r.source))
				from sms_receipts r where r.sms_id = m.id), '[]') as lines
		from sms_messages m`
	);
	return [
		...neverHeard(smsc),
		...doubled(smsc.taken),
		...wrongEnds(smsc.taken, rows),
		...withoutState(rows),
		...(await lostReminders(database)),
		...(await wrongTraces(database, smsc.written)),
		...stoppedInVain(smsc)
	];
}

/** What was brought until the end, and never acknowledged. */
function neverHeard({ written, receipts, life }: FaultySmsc): string[] {
	const refused = written.filter(({ acknowledgedIn }) => acknowledgedIn === null);
	const refusedReceipts = receipts.filter(({ from }) => from <= life);
	return [
		...refused.map(({ name, from, text }) => `never acknowledged: ${name} ${from} ${text}`),
		...refusedReceipts.map(({ fields }) => `never acknowledged: ${String(fields.short_message)}`)
	];
}

/** Nobody is reminded by it: it answers a STOP or a REPRENDRE. */
const isConfirmation = ({ text }: Taken) => /c[’']est noté/.test(text);

/** A telephone that shows the same reminder twice. */
function doubled(taken: readonly Taken[]): string[] {
	const shown = Map.groupBy(
		taken,
		({ to, text, fields }) => `${to} ${String(fields.user_message_reference)} ${text}`
	);
	const alike = Map.groupBy(
		taken.filter((one) => !isConfirmation(one)),
		({ to, text }) => `${to} ${text}`
	);
	return [...shown, ...alike]
		.filter(([, them]) => them.length > 1)
		.map(([what]) => `doubled: ${what}`);
}

/** What each SMS that was taken came to, as the team reads it. */
function wrongEnds(taken: readonly Taken[], rows: readonly Row[]): string[] {
	const byNumber = Map.groupBy(rows, ({ recipient }) => recipient);
	return taken.flatMap((one) => {
		const its = (byNumber.get(one.to) ?? []).filter(
			({ id, isBack }) => !isBack && messageReference(id) === one.fields.user_message_reference
		);
		if (its.length !== 1)
			return [`taken, and ${its.length} messages are it: ${one.to} ${one.text}`];
		const state = messageState(its[0]!.lines);
		if (AWAITED[one.stat].includes(state)) return [];
		return [`${one.stat} in process ${one.life}, and read ${state}: ${one.to} ${one.text}`];
	});
}

function withoutState(rows: readonly Row[]): string[] {
	return rows
		.filter(({ isBack, lines }) => !isBack && messageState(lines) === null)
		.map(({ recipient, text }) => `without a state: ${recipient} ${text}`);
}

/** Each reminder left, or is in the list of calls with its reason. */
async function lostReminders(database: TestDatabase): Promise<string[]> {
	const { rows } = await database.owner.query<{ id: string }>(
		`select id from reminders r where settled_at is null or (outcome = 'sms') <> exists (
			select from sms_messages m where m.reminder_id = r.id and m.came_back_at is null)`
	);
	return rows.map(({ id }) => `lost: reminder ${id}`);
}

/** What is acknowledged is written in one centre, or counted, once. */
async function wrongTraces(database: TestDatabase, written: readonly Written[]): Promise<string[]> {
	const { rows } = await database.owner.query<{ name: string }>(
		'select answer_key as name from sms_answers union all select answer_key from sms_unknown_keys'
	);
	const traces = Map.groupBy(rows, ({ name }) => name);
	const { rows: counts } = await database.owner.query<{ heard: number; keys: number }>(
		`select coalesce(sum(heard), 0)::int as heard,
			(select count(*)::int from sms_unknown_keys) as keys from sms_unknown_counts`
	);
	const { heard, keys } = counts[0]!;
	return [
		...written
			.filter(({ name }) => traces.get(name)?.length !== 1)
			.map(({ name, text }) => `${traces.get(name)?.length ?? 0} traces: ${name} ${text}`),
		...(heard === keys ? [] : [`${keys} of nobody, and ${heard} counted`])
	];
}

/** A reminder handed by a process that was born after the STOP of that number was acknowledged. */
function stoppedInVain({ written, taken }: FaultySmsc): string[] {
	return taken
		.filter((one) => !isConfirmation(one))
		.filter(({ to, life }) => {
			const before = written.filter(
				({ from, acknowledgedIn }) =>
					from === to && acknowledgedIn !== null && acknowledgedIn < life
			);
			const said = before
				.map(({ text }) => readReply(text).kind)
				.findLast((kind) => kind === 'stop' || kind === 'start');
			return said === 'stop';
		})
		.map(({ to, life }) => `written to in process ${life} in spite of STOP: ${to}`);
}
