import net from 'node:net';
import tls from 'node:tls';
import smpp, { type Fields, type Pdu } from 'smpp';
import type { ProviderWay } from '../provider-way.ts';
import type { TransientReason } from '../sms-provider.ts';
import { OK, readBindStatus } from './read-status.ts';

/** Who we are to an SMSC. */
export type SmppAccount = { systemId: string; password: string; systemType?: string };

/**
 * What became of a question: nothing left (`unsent`); it left and the line broke (`cut`); it left, and
 * nobody answered in time. What is answered late is still told, null once the line breaks.
 */
export type Asked = { answer: Pdu } | 'unsent' | 'cut' | { late: Promise<Pdu | null> };

/** One line to an SMSC, on which both speak. */
export type Link = {
	ask: (command: string, fields?: Fields) => Promise<Asked>;
	/** Asks whether anybody is there; a line where nobody is, is broken. */
	check: () => Promise<void>;
	/** Says goodbye, and hangs up. */
	close: () => Promise<void>;
};

export type LinkHearing = {
	/** A message that the SMSC brings; the status that it is answered with. */
	deliver: (pdu: Pdu, link: Link) => Promise<number>;
	closed: (link: Link) => void;
};

const VERSION_3_4 = 0x34;
const UNKNOWN_COMMAND = 3;
/** How long a goodbye is waited for. */
const GOODBYE_MS = 1_000;

// Left alone, the library reads texts by itself, « ç » as « Ç » and an underscore as « § », and writes
// what it does not know as « @ »: what we give and take is bytes.
for (const { params } of [smpp.commands.submit_sm, smpp.commands.deliver_sm]) {
	delete params.short_message!.filter;
	delete params.validity_period!.filter;
}
delete smpp.tlvs.message_payload.filter;

/** Opens a line, in the two directions; or says why there is none: nothing was sent on it. */
export async function openLink(
	way: ProviderWay,
	account: SmppAccount,
	silence: Temporal.Duration,
	hearing: LinkHearing
): Promise<Link | { transient: TransientReason }> {
	const socket = await connect(way);
	if (!socket) return { transient: 'unreachable' };
	const link = linkOn(socket, way, silence, hearing);
	const asked = await link.ask('bind_transceiver', {
		system_id: account.systemId,
		password: account.password,
		system_type: account.systemType ?? '',
		interface_version: VERSION_3_4
	});
	const isAnswered = typeof asked === 'object' && 'answer' in asked;
	if (isAnswered && asked.answer.command_status === OK) return link;
	socket.destroy();
	return { transient: isAnswered ? readBindStatus(asked.answer.command_status) : 'unreachable' };
}

/** Null when nobody is there, or nobody whom we may trust. */
function connect({ address, patience, lookup }: ProviderWay): Promise<net.Socket | null> {
	const isSafe = address.protocol === 'smpps:';
	const host = address.hostname.replace(/^\[|\]$/g, '');
	const port = Number(address.port || (isSafe ? 3550 : 2775));
	const socket = isSafe
		? tls.connect({
				host,
				port,
				lookup: lookup as never,
				...(net.isIP(host) ? {} : { servername: host })
			})
		: net.connect({ host, port, lookup: lookup as never });
	socket.setNoDelay();
	return new Promise((done) => {
		const timer = setTimeout(() => socket.destroy(), patience.total('milliseconds'));
		const end = (opened: net.Socket | null) => {
			clearTimeout(timer);
			done(opened);
		};
		socket.once(isSafe ? 'secureConnect' : 'connect', () => end(socket));
		socket.on('error', () => socket.destroy());
		socket.once('close', () => end(null));
	});
}

function linkOn(
	socket: net.Socket,
	{ patience }: ProviderWay,
	silence: Temporal.Duration,
	hearing: LinkHearing
): Link {
	const wire = smpp.connect({ socket });
	const waiting = new Map<number, (answer: Pdu | null) => void>();
	let isOpen = !socket.destroyed;

	function ask(command: string, fields: Fields = {}): Promise<Asked> {
		const pdu = new smpp.PDU(command, fields);
		if (!isOpen || !wire.send(pdu)) return Promise.resolve('unsent');
		return new Promise((done) => {
			const timer = setTimeout(() => {
				const late = new Promise<Pdu | null>((tell) => waiting.set(pdu.sequence_number, tell));
				done({ late });
			}, patience.total('milliseconds'));
			waiting.set(pdu.sequence_number, (answer) => {
				clearTimeout(timer);
				done(answer ? { answer } : 'cut');
			});
		});
	}

	async function check(): Promise<void> {
		const asked = await ask('enquire_link');
		if (typeof asked !== 'object' || 'late' in asked) socket.destroy();
	}

	async function close(): Promise<void> {
		const goodbye = setTimeout(() => socket.destroy(), GOODBYE_MS);
		await ask('unbind');
		clearTimeout(goodbye);
		socket.destroy();
	}

	async function hear(pdu: Pdu): Promise<void> {
		quiet.refresh();
		if (pdu.isResponse()) {
			waiting.get(pdu.sequence_number)?.(pdu);
			waiting.delete(pdu.sequence_number);
		} else if (pdu.command === 'deliver_sm') {
			const command_status = await hearing.deliver(pdu, link);
			wire.send(pdu.response({ command_status }));
		} else if (pdu.command === 'enquire_link') {
			wire.send(pdu.response());
		} else if (pdu.command === 'unbind') {
			wire.send(pdu.response());
			socket.end();
		} else {
			const { sequence_number } = pdu;
			wire.send(new smpp.PDU('generic_nack', { sequence_number, command_status: UNKNOWN_COMMAND }));
		}
	}

	const link: Link = { ask, check, close };
	const quiet = setTimeout(() => void check(), silence.total('milliseconds'));
	wire.on('pdu', (pdu: Pdu) => void hear(pdu));
	// After a frame that it cannot read, the library reads nothing more.
	wire.on('error', () => socket.destroy());
	wire.on('close', () => {
		isOpen = false;
		clearTimeout(quiet);
		for (const tell of waiting.values()) tell(null);
		waiting.clear();
		hearing.closed(link);
	});
	return link;
}
