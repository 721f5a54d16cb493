import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import smpp, { type Fields, type Pdu, type Wire } from 'smpp';
import { readSubmit, type Submitted } from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';
import type { Chance } from '#lib/shared/seeded-chance.ts';

/** What it took, answered or not: a telephone shows it, or not. */
export type Taken = Submitted & {
	name: string;
	stat: 'DELIVRD' | 'UNDELIV' | 'EXPIRED';
	/** Which process handed it. */
	life: number;
};

/** What somebody wrote; brought again until it is acknowledged. */
export type Written = { name: string; from: string; text: string; acknowledgedIn: number | null };

/** What somebody who kills may wait for. */
export type Moment =
	'handed' | 'answered' | 'receipt told' | 'receipt heard' | 'answer told' | 'answer heard';

/** `silence`: whoever asked is dead, nothing is answered. */
export type Reaction = 'go on' | 'silence';

type Waiting = { fields: Fields; from: number };

const [THROTTLED, FIRST_NAME] = [0x58, 0xb001];
/** Of the SMS that are handed to it, how many it throttles, takes before it breaks the line, takes in silence. */
const [THROTTLES, DROPS, SILENCES] = [0.04, 0.02, 0.003];

/**
 * A centre of SMS that is slow, throttles, breaks its line, tells its receipts early, late, twice and in any order, and goes on
 * telling what is not acknowledged. Whatever it does is drawn from the chance that it is given.
 */
export async function openFaultySmsc(chance: Chance) {
	const taken: Taken[] = [];
	const written: Written[] = [];
	const receipts: Waiting[] = [];
	const wires = new Set<Wire>();
	const lost = new Set<Written>();
	const asked = new Map<Wire, Map<number, (status: number) => void>>();
	const smsc = {
		...{ taken, written, receipts, port: 0 },
		/** It throttles nobody, answers everything and breaks no line any more. */
		isCalm: false,
		/** Which process is at the other end, by its number. */
		life: 0,
		/** Told each moment as it comes; says what becomes of it. */
		watch: (_moment: Moment): Reaction => 'go on',
		lines: () => wires.size,
		tellAll,
		drop,
		close: async () => {
			drop();
			server.close();
			await once(server, 'close');
		}
	};

	const server = smpp.createServer({}, (wire) => {
		wires.add(wire);
		asked.set(wire, new Map());
		wire.on('error', () => wire.socket.destroy());
		wire.on('close', () => {
			wires.delete(wire);
			for (const tell of asked.get(wire)!.values()) tell(-1);
			asked.delete(wire);
		});
		wire.on('pdu', (pdu: Pdu) => hear(wire, pdu));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	smsc.port = (server.address() as AddressInfo).port;

	function drop(): void {
		for (const { socket } of wires) socket.destroy();
	}

	function hear(wire: Wire, pdu: Pdu): void {
		if (pdu.isResponse()) asked.get(wire)?.get(pdu.sequence_number)?.(pdu.command_status);
		else if (pdu.command === 'submit_sm') void hearSubmit(wire, pdu);
		else wire.send(pdu.response());
	}

	async function hearSubmit(wire: Wire, pdu: Pdu): Promise<void> {
		const fault = smsc.isCalm ? 0.5 : chance();
		if (fault < THROTTLES) return void wire.send(pdu.response({ command_status: THROTTLED }));
		const drawn = chance();
		const stat = drawn < 0.7 ? 'DELIVRD' : drawn < 0.85 ? 'UNDELIV' : 'EXPIRED';
		const name = (FIRST_NAME + taken.length).toString(16);
		const one: Taken = { ...readSubmit(pdu), name, stat, life: smsc.life };
		taken.push(one);
		const from = smsc.life + Math.floor(chance() * 4);
		receipts.push({ fields: receiptOf(one, chance() < 0.5), from });
		const isEarly = from === smsc.life && chance() < 0.5;
		if (smsc.watch('handed') !== 'go on') return;
		if (fault > 1 - DROPS - SILENCES) {
			if (fault > 1 - DROPS) wire.socket.destroy();
			return;
		}
		if (isEarly) void tellReceipts();
		if (chance() < 0.2) await pause(Math.floor(chance() * 40));
		wire.send(pdu.response({ message_id: name }));
		smsc.watch('answered');
	}

	/** Brings whatever waits and whose time has come, receipts shuffled; what is not acknowledged waits again. */
	async function tellAll(): Promise<void> {
		await tellReceipts();
		for (const one of written) {
			if (one.acknowledgedIn !== null) continue;
			const told = say(deliverOf(one));
			if (smsc.watch('answer told') !== 'go on') return;
			if ((await told) !== 0) return;
			if (smsc.watch('answer heard') !== 'go on') return;
			// Some acknowledgements are lost on their way, as that of whoever dies then: it is brought again.
			if (!lost.has(one) && chance() < 0.15) {
				lost.add(one);
				continue;
			}
			one.acknowledgedIn = smsc.life;
		}
	}

	async function tellReceipts(): Promise<void> {
		const due = receipts.filter(({ from }) => from <= smsc.life);
		const shuffled = due
			.map((one) => ({ one, at: chance() }))
			.sort((one, other) => one.at - other.at);
		await Promise.all(
			shuffled.map(async ({ one }) => {
				const told = say(one.fields);
				if (smsc.watch('receipt told') !== 'go on' || (await told) !== 0) return;
				if (receipts.includes(one)) receipts.splice(receipts.indexOf(one), 1);
				// Some are told twice, a while later.
				if (chance() < 0.2) receipts.push({ ...one, from: smsc.life + 1 });
				smsc.watch('receipt heard');
			})
		);
	}

	/** The status that whoever is bound answers with; -1 if the line broke before. */
	function say(fields: Fields): Promise<number> {
		const [wire] = wires;
		const pdu = new smpp.PDU('deliver_sm', { data_coding: 0, ...fields });
		if (!wire?.send(pdu)) return Promise.resolve(-1);
		return new Promise((done) => asked.get(wire)!.set(pdu.sequence_number, done));
	}

	return smsc;
}

export type FaultySmsc = Awaited<ReturnType<typeof openFaultySmsc>>;

/** It gives our reference back, or shows how the text begins. */
function receiptOf({ to, from, text, fields, name, stat }: Taken, echoes: boolean): Fields {
	const said = `id:${name} sub:001 dlvrd:001 submit date:2612141000 done date:2612141001 stat:${stat} err:000 text:`;
	return {
		...{ source_addr_ton: 1, source_addr_npi: 1, source_addr: to.slice(1) },
		...{ destination_addr: from, esm_class: 4 },
		short_message: Buffer.from(said + (echoes ? '' : text.slice(0, 20)), 'latin1'),
		...(echoes && { user_message_reference: fields.user_message_reference as number })
	};
}

function deliverOf({ name, from, text }: Written): Fields {
	return {
		...{ source_addr_ton: 1, source_addr_npi: 1, source_addr: from.slice(1) },
		...{ destination_addr: '36123', receipted_message_id: name },
		...{ data_coding: 8, short_message: Buffer.from(text, 'utf16le').swap16() }
	};
}
