import type { Fields, Pdu } from 'smpp';
import { refuse } from '#lib/shared/refuse.ts';
import { whyNotSend } from './check-message.ts';
import type { ProviderWay } from './provider-way.ts';
import { hearDelivers } from './smpp/hear-delivers.ts';
import { keepLine, type Pace, USUAL_PACE } from './smpp/keep-line.ts';
import type { Link, SmppAccount } from './smpp/open-link.ts';
import { OK, readSubmitStatus } from './smpp/read-status.ts';
import { nameOf, rememberSent, type Sent } from './smpp/sent-messages.ts';
import { writeSubmits } from './smpp/write-submits.ts';
import type { Capabilities, SmsMessage, SmsProvider, Submission } from './sms-provider.ts';

export type SmppSettings = SmppAccount & { pace?: Partial<Pace> };

const CAPABILITIES: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: false,
	alphaSender: true,
	validity: true,
	automation: true
};

/** The centre of SMS of an operator, on a line of SMPP 3.4 that stays open and carries all, both ways. */
export function openSmpp(way: ProviderWay, settings: SmppSettings): SmsProvider {
	const sent = rememberSent();
	const leaving = new Set<Promise<unknown>>();
	const hearing = hearDelivers(way.now, sent, () => Promise.all(leaving));
	const pace = { ...USUAL_PACE, ...settings.pace };
	const line = keepLine(way, settings, pace, hearing.deliver);
	let reference = Math.floor(Math.random() * 256);

	async function submit(message: SmsMessage): Promise<Submission> {
		const permanent = whyNotSend(message, CAPABILITIES, way.now());
		if (permanent) return { permanent };
		reference = (reference + 1) % 256;
		const submits = writeSubmits(message, reference);
		if (!submits) return { permanent: 'text' };
		return line.use((link) => submitAll(link, sent.begin(message, submits.length), submits));
	}

	/** One part after the other: when the first is refused, nothing left. */
	async function submitAll(link: Link, one: Sent, submits: Fields[]): Promise<Submission> {
		for (const [part, fields] of submits.entries()) {
			const left = submitPart(link, one, part, fields);
			leaving.add(left);
			const refused = await left.finally(() => leaving.delete(left));
			if (refused && part > 0) return 'unknown' in refused ? refused : { unknown: 'cut' };
			if (refused) return refused;
		}
		return { accepted: nameOf(one)! };
	}

	async function submitPart(
		link: Link,
		one: Sent,
		part: number,
		fields: Fields
	): Promise<Exclude<Submission, { accepted: string }> | null> {
		const asked = await link.ask('submit_sm', fields);
		if (asked === 'unsent') return { transient: 'unreachable' };
		if (asked === 'cut') return { unknown: 'cut' };
		if ('answer' in asked) return readAnswer(asked.answer, one, part);
		void asked.late.then((answer) => answer && hearLate(answer, one, part));
		void link.check();
		return { unknown: 'timeout' };
	}

	function readAnswer({ command, command_status, message_id: id }: Pdu, one: Sent, part: number) {
		if (command_status !== OK) return readSubmitStatus(command_status);
		if (command !== 'submit_sm_resp' || typeof id !== 'string' || id === '') {
			return { unknown: 'unreadable' } as const;
		}
		sent.accept(one, part, id);
		return null;
	}

	/** What was not known becomes known: it is told as a receipt, since the attempt is over. */
	async function hearLate(answer: Pdu, one: Sent, part: number): Promise<void> {
		const refused = readAnswer(answer, one, part);
		const providerId = nameOf(one);
		if (providerId) await hearing.tell(one.messageId, providerId, 'accepted');
		if (refused && !('unknown' in refused) && part === 0) {
			await hearing.tell(one.messageId, null, 'rejected');
		}
	}

	return {
		name: 'smpp',
		capabilities: CAPABILITIES,
		submit,
		parseReceipt: callsNobody,
		parseInbound: callsNobody,
		listen: (hear) => hearing.listen(hear, line.keep)
	};
}

function callsNobody() {
	return refuse(
		'unsupported',
		'Par SMPP, l’opérateur n’appelle aucune adresse\u00a0: il parle sur sa ligne.'
	);
}
