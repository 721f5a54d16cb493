import type { Pdu } from 'smpp';
import { decodeGsm } from '../../gsm-alphabet.ts';
import { beginningIn } from '../text-beginning.ts';
import { writtenE164 } from '../provider-requests.ts';
import type { SmsState } from '../sms-provider.ts';

/** What became of one part: the names it may go by, and the numbers of both ends. */
export type SmppReceipt = {
	ids: string[];
	numbers: string[];
	state: SmsState;
	reference: number | null;
	beginning: string | null;
};

/** One SMS of somebody, whole or a part of a longer one. */
export type Piece = {
	/** What the SMSC calls it, where it calls it something. */
	id: string | null;
	from: string;
	to: string | null;
	alphabet: SmppAlphabet;
	bytes: Buffer;
	part: { reference: string; total: number; at: number } | null;
};

export type SmppAlphabet = 'gsm7' | 'latin1' | 'ucs2';

/** Nothing for us: binary, a signal between phones, a receipt that says nothing. */
type Delivered = { receipt: SmppReceipt } | { piece: Piece } | null;

const [KIND, RECEIPT, HAS_HEADER] = [0x3c, 0x04, 0x40] as const;
const INTERNATIONAL = 1;

/** As a receipt writes it (SMPP 3.4, appendix B), and as its own field counts it (5.2.28). */
const STATES = new Map<string | number, SmsState>([
	...(
		[
			['ENROUTE', 1, 'buffered'],
			['DELIVRD', 2, 'delivered'],
			['EXPIRED', 3, 'expired'],
			['DELETED', 4, 'undelivered'],
			['UNDELIV', 5, 'undelivered'],
			['ACCEPTD', 6, 'accepted'],
			['REJECTD', 8, 'rejected']
		] as const
	).flatMap(([word, number, state]): [string | number, SmsState][] => [
		[word, state],
		[number, state]
	]),
	['BUFFERD', 'buffered']
]);

/** Reads what an SMSC brings. */
export function readDeliver(pdu: Pdu): Delivered {
	const kind = numberOf(pdu, 'esm_class') & KIND;
	if (kind === RECEIPT) return readReceipt(pdu);
	return kind === 0 ? readPiece(pdu) : null;
}

function readReceipt(pdu: Pdu): Delivered {
	const [text, ...shown] = bytesOf(pdu)
		.toString('latin1')
		.split(/\btext:/i);
	const said = /\bstat:\s*(\w+)/i.exec(text!)?.[1]?.toUpperCase() ?? '';
	const state = STATES.get(said) ?? STATES.get(numberOf(pdu, 'message_state'));
	const ids = [textOf(pdu, 'receipted_message_id'), /\bid:\s*(\S+)/i.exec(text!)?.[1]];
	const named = ids.filter((id) => id !== undefined && id !== '') as string[];
	if (!state || named.length === 0) return null;
	const numbers = [textOf(pdu, 'source_addr'), textOf(pdu, 'destination_addr')];
	const given = pdu.user_message_reference;
	const reference = typeof given === 'number' ? given : null;
	const beginning = beginningIn(shown.join('text:'));
	return { receipt: { ids: [...new Set(named)], numbers, state, reference, beginning } };
}

function readPiece(pdu: Pdu): Delivered {
	const alphabet = alphabetOf(numberOf(pdu, 'data_coding'));
	const from = textOf(pdu, 'source_addr');
	if (!alphabet || from === '') return null;
	const bytes = bytesOf(pdu);
	const hasHeader = (numberOf(pdu, 'esm_class') & HAS_HEADER) !== 0 && bytes.length > 0;
	const start = hasHeader ? bytes[0]! + 1 : 0;
	const isInternational = numberOf(pdu, 'source_addr_ton') === INTERNATIONAL;
	return {
		piece: {
			id: textOf(pdu, 'receipted_message_id') || null,
			from: isInternational && /^\d+$/.test(from) ? `+${from}` : writtenE164(from),
			to: textOf(pdu, 'destination_addr') || null,
			alphabet,
			bytes: bytes.subarray(start),
			part: (hasHeader ? partOfHeader(bytes.subarray(1, start)) : null) ?? partOfFields(pdu)
		}
	};
}

/** Null for bytes that are no text (SMPP 3.4, 5.2.19; 3GPP TS 23.038, 4). */
function alphabetOf(coding: number): SmppAlphabet | null {
	if (coding === 1 || coding === 3) return 'latin1';
	if ((coding & 0xf0) === 0xf0) return (coding & 0x04) === 0 ? 'gsm7' : null;
	if ((coding & 0xc0) !== 0) return null;
	return (['gsm7', null, 'ucs2', null] as const)[(coding & 0x0c) >> 2]!;
}

/** Which part of which message, as its header says (3GPP TS 23.040, 9.2.3.24). */
function partOfHeader(header: Buffer): Piece['part'] {
	for (let at = 0; at + 2 <= header.length; at += 2 + header[at + 1]!) {
		const [kind, length] = [header[at]!, header[at + 1]!];
		const said = header.subarray(at + 2, at + 2 + length);
		if (kind === 0 && said.length === 3) return partOf(said[0]!, said[1]!, said[2]!);
		if (kind === 8 && said.length === 4) return partOf(said.readUInt16BE(), said[2]!, said[3]!);
	}
	return null;
}

/** The same, as SMPP says it without a header. */
function partOfFields(pdu: Pdu): Piece['part'] {
	const [reference, total, at] = ['sar_msg_ref_num', 'sar_total_segments', 'sar_segment_seqnum'];
	return partOf(numberOf(pdu, reference!), numberOf(pdu, total!), numberOf(pdu, at!));
}

function partOf(reference: number, total: number, at: number): Piece['part'] {
	if (total < 2 || at < 1 || at > total) return null;
	return { reference: String(reference), total, at };
}

/** What bytes say, of one alphabet; a letter cut between two parts is put together before. */
export function readBytes(bytes: Buffer, alphabet: SmppAlphabet): string {
	if (alphabet === 'gsm7') return decodeGsm(bytes);
	if (alphabet === 'latin1') return bytes.toString('latin1');
	return new TextDecoder('utf-16be').decode(bytes);
}

function bytesOf(pdu: Pdu): Buffer {
	const given = [pdu.short_message, pdu.message_payload];
	return (
		given.find((bytes): bytes is Buffer => Buffer.isBuffer(bytes) && bytes.length > 0) ??
		Buffer.alloc(0)
	);
}

function textOf(pdu: Pdu, field: string): string {
	const text = pdu[field];
	return typeof text === 'string' ? text : '';
}

function numberOf(pdu: Pdu, field: string): number {
	const number = pdu[field];
	return typeof number === 'number' ? number : 0;
}
