import { furthestState } from '../furthest-state.ts';
import type { Receipt, SmsMessage, SmsState } from '../sms-provider.ts';
import type { SmppReceipt } from './read-deliver.ts';

/** A message that leaves in parts: what the SMSC called each, and how far it went. */
export type Sent = {
	messageId: string;
	to: string;
	from: string | null;
	/** Null for a part that was not accepted, or not yet. */
	ids: (string | null)[];
	states: SmsState[][];
};

const FAILED: SmsState[] = ['undelivered', 'expired', 'rejected'];
/** As many messages as are remembered: receipts come in minutes, or in a day or two. */
const MOST = 20_000;

/** What was sent, so that the receipts of its parts become those of a message. */
export function rememberSent() {
	const byId = new Map<string, Sent>();
	const order = new Set<Sent>();

	function begin({ id, to, sender }: SmsMessage, parts: number): Sent {
		const sent: Sent = {
			messageId: id,
			to,
			from: sender,
			ids: Array.from({ length: parts }, () => null),
			states: Array.from({ length: parts }, () => [])
		};
		order.add(sent);
		if (order.size > MOST) forget(order.values().next().value!);
		return sent;
	}

	function forget(sent: Sent): void {
		order.delete(sent);
		for (const id of sent.ids) if (id && byId.get(plainId(id)) === sent) byId.delete(plainId(id));
	}

	function accept(sent: Sent, part: number, id: string): void {
		sent.ids[part] = id;
		byId.set(plainId(id), sent);
	}

	/**
	 * The same name first, unless the receipt tells of another phone: an SMSC that starts again may count from
	 * one. Then a name that differs by how its number is written, to the same phone.
	 */
	function find({ ids, numbers }: SmppReceipt): { sent: Sent; part: number } | null {
		for (const id of ids) {
			const sent = byId.get(plainId(id));
			if (sent && !isToAnother(sent, numbers)) return partOf(sent, plainId(id));
		}
		const found = ids.flatMap(otherWritings).flatMap((id) => {
			const sent = byId.get(id);
			return sent && numbers.some((number) => isSamePhone(number, sent.to))
				? [partOf(sent, id)]
				: [];
		});
		return found.length === 1 ? found[0]! : null;
	}

	/**
	 * The receipt of a message, once that of a part came: delivered when all of its parts are, failed as
	 * soon as one did. Null while others are awaited; undefined when the part is not known.
	 */
	function read(receipt: SmppReceipt): Receipt | null | undefined {
		const found = find(receipt);
		if (!found) return undefined;
		const { sent, part } = found;
		sent.states[part]!.push(receipt.state);
		sent.states[part] = [furthestState(sent.states[part]!)!];
		const state = stateOf(sent);
		return state && { messageId: sent.messageId, providerId: nameOf(sent), state, at: null };
	}

	return { begin, accept, read };
}

/** What the message is called, of the names of its parts; null when one was not accepted. */
export function nameOf({ ids }: Sent): string | null {
	return ids.includes(null) ? null : ids.join('+');
}

function stateOf({ states }: Sent): SmsState | null {
	const all = states.map(([state]) => state ?? null);
	const failed = all.find((state) => state !== null && FAILED.includes(state));
	if (failed) return failed;
	if (all.every((state) => state !== null)) {
		return (['accepted', 'buffered'] as const).find((state) => all.includes(state)) ?? 'delivered';
	}
	return null;
}

const partOf = (sent: Sent, id: string) => ({
	sent,
	part: sent.ids.findIndex((own) => own !== null && plainId(own) === id)
});

/** Without what changes from an answer to its receipt: capitals, and zeros before. */
function plainId(id: string): string {
	return id.toLowerCase().replace(/^0+(?=.)/, '');
}

/** An SMSC may answer in hexadecimal and tell in decimal, or the other way round. */
function otherWritings(id: string): string[] {
	const plain = plainId(id);
	const writings = new Set<string>();
	if (/^[\da-f]{1,32}$/.test(plain)) writings.add(BigInt(`0x${plain}`).toString());
	if (/^\d{1,40}$/.test(plain)) writings.add(BigInt(plain).toString(16));
	writings.delete(plain);
	return [...writings];
}

/** Whether two writings name one message: capitals, zeros before, hexadecimal or decimal. */
export function isSameName(one: string, other: string): boolean {
	return plainId(one) === plainId(other) || otherWritings(one).includes(plainId(other));
}

/** How a number ends, which is the same with its country or without; null for a short or a masked one. */
function endOf(number: string): string | null {
	const digits = number.replaceAll(/[+\s.-]/g, '');
	return /^\d{9,}$/.test(digits) ? digits.slice(-9) : null;
}

/** A receipt may write the number with its country or without. */
function isSamePhone(one: string, other: string): boolean {
	return endOf(one) !== null && endOf(one) === endOf(other);
}

/** Whether the numbers of a receipt, our own left out, are all of other phones. */
function isToAnother({ to, from }: Sent, numbers: readonly string[]): boolean {
	const others = numbers.filter(
		(number) => endOf(number) !== null && !isSamePhone(number, from ?? '')
	);
	return others.length > 0 && !others.some((number) => isSamePhone(number, to));
}
