import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ProviderRequest } from '../../src/lib/platform/sms/providers/sms-provider.ts';
import { quietPort } from '../gate/quiet-port.ts';
import { KANNEL } from './install-kannel.ts';

/** What is sent to these leaves by the SMSC of SMPP; what is sent to any other, by the phone. */
const BY_SMPP = '+336399810';
const ACCOUNT = { username: 'declic', password: 'mdp-kannel' };
const CALL_SECRET = 'secret-des-rappels';
const SOON = { timeout: 60_000, interval: 20 };

/** What a phone shows, and what it was sent it with. */
export type Shown = { from: string; to: string; text: string };

/** Kannel as a centre would have it, on this machine, with all that it says to us. */
export async function runKannel(smsc: { port: number; systemId: string; password: string }) {
	const folder = mkdtempSync(join(tmpdir(), 'declic-kannel-'));
	const names = ['admin', 'box', 'phone', 'sendsms'] as const;
	const ports = {} as Record<(typeof names)[number], number>;
	for (const name of names) ports[name] = await quietPort();
	const calls: ProviderRequest[] = [];
	const hearing = createServer((request, response) => {
		calls.push({ method: 'GET', url: request.url!, headers: {}, body: Buffer.alloc(0) });
		response.end();
	}).listen(0, '127.0.0.1');
	await once(hearing, 'listening');
	const { port } = hearing.address() as { port: number };
	const home = `http://127.0.0.1:${port}`;
	writeFileSync(join(folder, 'kannel.conf'), configuration(ports, home, smsc));
	const shown: Shown[] = [];
	let boxes: ChildProcess[] = [];
	let phone: ChildProcess | null = null;

	const run = (program: string, ...args: string[]) =>
		spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

	const status = `http://127.0.0.1:${ports.admin}/status.txt?password=etat`;

	async function start(): Promise<void> {
		const bearerbox = run(KANNEL.bearerbox, '-v', '4', 'kannel.conf');
		boxes = [bearerbox];
		await answers(bearerbox, status);
		const smsbox = run(KANNEL.smsbox, '-v', '4', 'kannel.conf');
		boxes.push(smsbox);
		await answers(smsbox, `http://127.0.0.1:${ports.sendsms}/`);
	}

	/** Without a goodbye, as a power cut would. */
	async function kill(): Promise<void> {
		await Promise.all(boxes.map(end));
		boxes = [];
	}

	/** A phone of the network, that writes something or only reads. */
	async function turnOn(writes?: string): Promise<void> {
		await turnOff();
		const own = run(
			KANNEL.fakesmsc,
			...['-H', '127.0.0.1', '-r', String(ports.phone), '-i', '0.01'],
			...(writes ? ['-m', '1', writes] : ['-m', '0', '1 2 text none'])
		);
		let said = '';
		own.stderr!.on('data', (text: Buffer) => {
			said += text.toString();
			const lines = said.split('\n');
			said = lines.pop()!;
			shown.push(...lines.flatMap(readShown));
		});
		phone = own;
		await knowsPhone(true);
	}

	async function turnOff(): Promise<void> {
		if (!phone) return;
		await end(phone);
		phone = null;
		await knowsPhone(false);
	}

	/** Until Kannel sees the phone, or that it is off: what it sends to one that goes is lost. */
	async function knowsPhone(isOn: boolean): Promise<void> {
		await vi.waitFor(async () => {
			const told = await (await fetch(status)).text();
			if (/\bPHONE\b.*\(online/.test(told) !== isOn) throw new Error(told);
		}, SOON);
	}

	async function close(): Promise<void> {
		await Promise.all([kill(), phone && end(phone)]);
		process.off('exit', leaveNothing);
		hearing.closeAllConnections();
		hearing.close();
		rmSync(folder, { recursive: true, force: true });
	}

	// A run that is stopped leaves nothing behind it.
	const leaveNothing = () => {
		for (const child of [...boxes, phone]) child?.kill('SIGKILL');
	};
	process.once('exit', leaveNothing);
	try {
		await start();
	} catch (error) {
		await close();
		throw error;
	}
	return {
		address: `http://127.0.0.1:${ports.sendsms}`,
		settings: { ...ACCOUNT, receiptAddress: `${home}/receipts`, secret: CALL_SECRET },
		bySmpp: (end: string) => `${BY_SMPP}${end}`,
		/** What it told us, in order. */
		calls,
		/** What the phone showed, in order. */
		shown,
		start,
		kill,
		turnOn,
		turnOff,
		close
	};
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGKILL');
	await once(child, 'exit');
}

/** Waits until a box answers; one that ends before says why. */
async function answers(box: ChildProcess, address: string): Promise<void> {
	let said = '';
	box.stderr!.on('data', (text: Buffer) => (said += text.toString()));
	await Promise.race([
		vi.waitFor(() => fetch(address), SOON),
		once(box, 'exit').then(() => Promise.reject(new Error(said)))
	]);
}

/** « Got message 1: <36000 +33612345678 text Bonjour> », as the phone of Kannel writes what it is sent. */
function readShown(line: string): Shown[] {
	const [, from, to, kind, written] = /: <(\S+) (\S+) (text|ucs-2|udh) (.*)>$/s.exec(line) ?? [];
	if (written === undefined) return [];
	const text = kind === 'text' ? written : readBytes(kind!, written);
	return [{ from: from!, to: to!, text }];
}

function readBytes(kind: string, written: string): string {
	const bytes = (encoded: string) =>
		Buffer.from(
			encoded
				.replaceAll('+', ' ')
				.replaceAll(/%([\dA-F]{2})/gi, (_, code: string) =>
					String.fromCharCode(Number(`0x${code}`))
				),
			'latin1'
		);
	if (kind === 'ucs-2') return bytes(written).swap16().toString('utf16le');
	return bytes(written.replace(/^\S+ data /, '')).toString('utf8');
}

function configuration(
	{ admin, box, phone, sendsms }: Record<'admin' | 'box' | 'phone' | 'sendsms', number>,
	home: string,
	smsc: { port: number; systemId: string; password: string }
): string {
	return `
group = core
admin-port = ${admin}
admin-password = maison
status-password = etat
admin-interface = 127.0.0.1
smsbox-port = ${box}
smsbox-interface = 127.0.0.1
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"
log-file = "bearerbox.log"
store-type = file
store-location = "kannel.store"
store-dump-freq = 1
sms-resend-freq = 1
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = PHONE
host = 127.0.0.1
port = ${phone}
connect-allow-ip = 127.0.0.1
denied-prefix = "${BY_SMPP}"

group = smsc
smsc = smpp
smsc-id = SMPP
host = 127.0.0.1
port = ${smsc.port}
smsc-username = "${smsc.systemId}"
smsc-password = "${smsc.password}"
system-type = ""
transceiver-mode = true
reconnect-delay = 1
allowed-prefix = "${BY_SMPP}"

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${sendsms}
sendsms-interface = 127.0.0.1
log-file = "smsbox.log"

group = sendsms-user
username = ${ACCOUNT.username}
password = ${ACCOUNT.password}
max-messages = 5
concatenation = true

group = sms-service
keyword = default
catch-all = true
max-messages = 0
get-url = "${home}/inbound?key=${CALL_SECRET}&from=%p&to=%P&text=%b&id=%I&charset=%C&coding=%c"
`;
}
