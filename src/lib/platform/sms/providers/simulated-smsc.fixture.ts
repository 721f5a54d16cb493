import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import smpp, { type Fields, type Pdu, type Wire } from 'smpp';
// Of what is read and written as bytes: the product says it where it opens a line.
import './smpp/open-link.ts';
import { decodeGsm, encodeGsm } from '../gsm-septets.fixture.ts';
import { readAddressList } from '../../address-list.ts';
import { openWay, type ProviderWay } from './provider-way.ts';
import { NOW } from './simulated-provider.fixture.ts';

export const SMSC_ACCOUNT = { systemId: 'declic', password: 'mdp-smpp' };

/** What a simulated SMSC does of a number that ends so; of any other, as of 01. */
const ENDS: Record<string, { status?: number; stat?: string; deed?: 'late' | 'drop' | 'mute' }> = {
	'01': { stat: 'DELIVRD' },
	'02': { stat: 'UNDELIV' },
	'03': { stat: 'EXPIRED' },
	'04': { stat: 'REJECTD' },
	'05': { status: 0x58 },
	'06': { status: 0x14 },
	'07': { status: 0x0b },
	'08': { stat: 'DELIVRD', deed: 'late' },
	'09': { deed: 'drop' },
	'10': { deed: 'mute' }
};

/** In hexadecimal: « a001 ». */
const FIRST_NAME = 0xa001;

/** One part, as it was submitted. */
export type Submitted = {
	to: string;
	from: string;
	text: string;
	header: number[];
	fields: Pdu;
};

export type SmscHabits = {
	/** After it, 08 is answered. */
	lateBy?: number;
	/** Of the parts to one number, from which one on it is treated as its end says; the others are accepted. */
	fromPart?: number;
	/** How the name of a message is written in its receipt. */
	nameInReceipt?: (id: string) => string;
	/** Its receipt comes before the answer that names it. */
	receiptsFirst?: boolean;
	receipts?: boolean;
	/** Its receipts wait until `tellHeld`. */
	holdsReceipts?: boolean;
	/** Its receipts give back the reference that a message left with. */
	echoes?: boolean;
	/** Its receipts show the beginning of the text. */
	showsText?: boolean;
	/** What becomes of a message, whatever its number. */
	statOf?: (one: Submitted) => string;
	/** What any message is answered with. */
	status?: number;
	/** What a bind is answered with. */
	bindStatus?: number;
	/** Nothing is answered any more. */
	mute?: boolean;
	tls?: { key: string; cert: string };
	port?: number;
};

export type SimulatedSmsc = Awaited<ReturnType<typeof openSimulatedSmsc>>;

/**
 * A centre of SMS on this machine, on a port of its own: it accepts, refuses, delivers or loses by the end
 * of the number, and counts what came. Its habits may be changed while it runs.
 */
export async function openSimulatedSmsc(given: SmscHabits = {}) {
	const habits: SmscHabits = { receipts: true, lateBy: 0, fromPart: 1, ...given };
	const submitted: Submitted[] = [];
	const heard: string[] = [];
	const counts = new Map<string, number>();
	const wires = new Set<Wire>();
	const awaited = new Map<Wire, Map<number, (status: number) => void>>();
	const held: Fields[] = [];
	let names = 0;

	const server = smpp.createServer(given.tls ?? {}, (wire) => {
		wires.add(wire);
		awaited.set(wire, new Map());
		wire.on('error', () => wire.socket.destroy());
		wire.on('close', () => {
			wires.delete(wire);
			for (const tell of awaited.get(wire)!.values()) tell(-1);
		});
		wire.on('pdu', (pdu: Pdu) => hear(wire, pdu));
	});
	server.listen(given.port ?? 0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;

	function hear(wire: Wire, pdu: Pdu): void {
		if (pdu.isResponse()) {
			awaited.get(wire)!.get(pdu.sequence_number)?.(pdu.command_status);
			awaited.get(wire)!.delete(pdu.sequence_number);
			return;
		}
		heard.push(pdu.command);
		if (habits.mute) return;
		if (pdu.command === 'submit_sm') hearSubmit(wire, pdu);
		else if (pdu.command === 'bind_transceiver') wire.send(answerToBind(pdu));
		else wire.send(pdu.response());
		if (pdu.command === 'unbind') wire.socket.end();
	}

	function answerToBind(pdu: Pdu): Pdu {
		const isKnown =
			pdu.system_id === SMSC_ACCOUNT.systemId && pdu.password === SMSC_ACCOUNT.password;
		const command_status = habits.bindStatus ?? (isKnown ? 0 : 0x0e);
		return pdu.response({ command_status, system_id: 'SIM' });
	}

	function hearSubmit(wire: Wire, pdu: Pdu): void {
		const one = readSubmit(pdu);
		submitted.push(one);
		counts.set(one.to, submissionsTo(one.to) + 1);
		const isOrdinary = submissionsTo(one.to) < habits.fromPart!;
		const {
			status = habits.status,
			stat,
			deed
		} = (!isOrdinary && ENDS[one.to.slice(-2)]) || ENDS['01']!;
		if (deed === 'drop') return void wire.socket.destroy();
		if (deed === 'mute') return;
		const id = (FIRST_NAME + names++).toString(16);
		const answer = () =>
			void wire.send(pdu.response({ command_status: status ?? 0, message_id: id }));
		const tell = () => {
			if (!habits.receipts || status || !stat) return;
			const receipt = receiptOf(one, id, habits.statOf?.(one) ?? stat);
			if (habits.holdsReceipts) held.push(receipt);
			else void deliver(receipt);
		};
		if (habits.receiptsFirst) tell();
		if (deed === 'late') setTimeout(answer, habits.lateBy);
		else answer();
		if (!habits.receiptsFirst) tell();
	}

	function receiptOf(
		{ to, from, text: whole, fields }: Submitted,
		id: string,
		stat: string
	): Fields {
		const named = habits.nameInReceipt?.(id) ?? id;
		const text = `id:${named} sub:001 dlvrd:001 submit date:2612010900 done date:2612010901 stat:${stat} err:000 text:${habits.showsText ? whole.slice(0, 20) : ''}`;
		const reference = fields.user_message_reference as number | undefined;
		return {
			source_addr_ton: 1,
			source_addr_npi: 1,
			source_addr: to.slice(1),
			destination_addr: from,
			esm_class: 4,
			short_message: Buffer.from(text),
			...(habits.echoes && reference !== undefined && { user_message_reference: reference })
		};
	}

	/** Says a command to who is bound; the status that they answer with, -1 if the line broke before. */
	function say(command: string, fields: Fields = {}): Promise<number> {
		const [wire] = wires;
		const pdu = new smpp.PDU(command, fields);
		if (!wire?.send(pdu)) return Promise.resolve(-1);
		return new Promise((done) => awaited.get(wire)!.set(pdu.sequence_number, done));
	}
	const deliver = (fields: Fields) => say('deliver_sm', { data_coding: 0, ...fields });

	const submissionsTo = (number: string) => counts.get(number) ?? 0;

	return {
		address: `${given.tls ? 'smpps' : 'smpp'}://${given.tls ? 'localhost' : '127.0.0.1'}:${port}`,
		port,
		habits,
		/** Every part that came, in order. */
		submitted,
		/** Every command that came, in order. */
		heard,
		submissionsTo,
		/** What the phone of a number shows, its parts put together. */
		shownTo: (number: string) =>
			submitted
				.filter(({ to }) => to === number)
				.map(({ text }) => text)
				.join(''),
		/** How many lines are bound. */
		lines: () => wires.size,
		say,
		deliver,
		/** The receipts that wait, to be told in any order and as often as one likes. */
		held,
		/** Writes to who is bound what is no frame. */
		babble: (bytes: Buffer) => wires.values().next().value!.socket.write(bytes),
		/** Somebody writes to us, in GSM-7. */
		write: (from: string, text: string, more: Fields = {}) =>
			deliver({
				source_addr_ton: 1,
				source_addr_npi: 1,
				source_addr: from.slice(1),
				destination_addr: '36123',
				short_message: Buffer.from(encodeGsm(text)),
				...more
			}),
		/** Breaks every line. */
		drop: () => {
			for (const { socket } of wires) socket.destroy();
		},
		close: async () => {
			for (const { socket } of wires) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}

export function readSubmit(pdu: Pdu): Submitted {
	const bytes = pdu.short_message as Buffer;
	const hasHeader = ((pdu.esm_class as number) & 0x40) !== 0;
	const start = hasHeader ? bytes[0]! + 1 : 0;
	const text = bytes.subarray(start);
	return {
		to: `+${pdu.destination_addr as string}`,
		from: pdu.source_addr as string,
		text:
			pdu.data_coding === 8 ? Buffer.from(text).swap16().toString('utf16le') : decodeGsm([...text]),
		header: [...bytes.subarray(0, start)],
		fields: pdu
	};
}

/** The way to an SMSC of this machine. */
export function lineTo(address: string, milliseconds = 5_000): ProviderWay {
	const patience = Temporal.Duration.from({ milliseconds });
	const way = openWay(address, patience, () => NOW, {
		scheme: 'smpps',
		own: readAddressList('loopback')
	});
	if ('refusal' in way) throw new Error(way.refusal);
	return way;
}
