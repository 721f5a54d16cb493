import type { Pdu } from 'smpp';
import type { Clock } from '../../../clock.ts';
import type { SmsHearing, SmsState } from '../sms-provider.ts';
import { gatherParts, type Whole } from './gather-parts.ts';
import { nameInbound } from './name-inbound.ts';
import type { Link } from './open-link.ts';
import { type Piece, readDeliver, type SmppReceipt } from './read-deliver.ts';
import { OK, TRY_LATER } from './read-status.ts';
import type { rememberSent } from './sent-messages.ts';

/** How often parts of answers that wait for the others are looked at. */
const LOOK_MS = 60_000;

/**
 * Hears what an SMSC brings, for whoever listens: it is answered once they have it, and told to try later
 * when nobody listens or they could not. `answered` waits for the answers that are awaited now.
 */
export function hearDelivers(
	now: Clock,
	sent: Pick<ReturnType<typeof rememberSent>, 'read'>,
	answered: () => Promise<unknown>
) {
	const parts = gatherParts(now);
	const names = nameInbound(now);
	const hearing = new Set<Promise<number>>();
	let hear: SmsHearing | null = null;

	function deliver(pdu: Pdu, link: Link): Promise<number> {
		const heard = hearOne(pdu, link).then(
			() => OK,
			() => TRY_LATER
		);
		hearing.add(heard);
		return heard.finally(() => hearing.delete(heard));
	}

	async function hearOne(pdu: Pdu, link: Link): Promise<void> {
		if (!hear) throw new Error('nobody listens');
		const delivered = readDeliver(pdu);
		if (!delivered) return;
		if ('receipt' in delivered) await hearReceipt(hear, delivered.receipt);
		else await hearPiece(hear, delivered.piece, link);
	}

	/** A receipt may come before the answer that names its message. */
	async function hearReceipt(
		{ receipt: tellReceipt }: SmsHearing,
		one: SmppReceipt
	): Promise<void> {
		let receipt = sent.read(one);
		if (receipt === undefined) {
			await answered();
			receipt = sent.read(one);
		}
		if (receipt === null) return;
		const { state, reference, numbers, beginning } = one;
		const clues = { reference, numbers, beginning };
		const unnamed = { messageId: null, providerId: one.ids[0]!, state, at: null, clues };
		await tellReceipt(receipt ?? unnamed);
	}

	async function hearPiece({ inbound }: SmsHearing, piece: Piece, link: Link): Promise<void> {
		const gathered = parts.add(piece);
		if (gathered) await tellWhole(inbound, gathered, link);
		else await tellOverdue();
	}

	async function tellWhole(
		inbound: SmsHearing['inbound'],
		{ whole, forget }: { whole: Whole; forget: () => void },
		link: Link | null
	): Promise<void> {
		const { from, to, text } = whole;
		const { key, answered: isAnswered } = names.begin(whole, link);
		await inbound({ key, from, to, text, at: null });
		isAnswered();
		forget();
	}

	/** What waits for parts that did not come, or all of it; what cannot be told now is kept. */
	async function tellOverdue(all = false): Promise<void> {
		const { inbound } = hear ?? {};
		if (!inbound) return;
		await Promise.allSettled(parts.overdue(all).map((one) => tellWhole(inbound, one, null)));
	}

	/** What becomes known of a message otherwise than by a receipt. */
	async function tell(
		messageId: string,
		providerId: string | null,
		state: SmsState
	): Promise<void> {
		await hear?.receipt({ messageId, providerId, state, at: null }).catch(() => {});
	}

	function listen(given: SmsHearing, keep: () => () => Promise<void>): () => Promise<void> {
		hear = given;
		const release = keep();
		const looking = setInterval(() => void tellOverdue(), LOOK_MS).unref();
		return async () => {
			clearInterval(looking);
			await Promise.all(hearing);
			if (hear === given) {
				await tellOverdue(true);
				hear = null;
			}
			await release();
		};
	}

	return { deliver, tell, listen };
}
