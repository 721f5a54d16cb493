import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAddressList } from '../../address-list.ts';
import { openWay, type ProviderWay } from './provider-way.ts';
import type { ProviderRequest, SmsMessage } from './sms-provider.ts';

export const NOW = Temporal.Instant.from('2026-12-01T09:00:00Z');
export const OUR_ID = '01890000-0000-7000-8000-000000000001';
export const SECRET = 'un-secret-de-rappel';

/** What a simulated provider does of a question that it has read whole. */
export type Deed =
	| { status: number; body: string; headers?: Record<string, string> }
	| 'hang'
	| 'cut-before'
	| 'cut-mid';

export type Heard = {
	method: string;
	url: URL;
	headers: IncomingMessage['headers'];
	body: string;
};

/** A provider on this machine; `deed` is asked for each question. */
export async function simulate(deed: (heard: Heard) => Deed) {
	const heard: Heard[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const one: Heard = {
			method: request.method!,
			url: new URL(request.url!, 'http://127.0.0.1'),
			headers: request.headers,
			body: Buffer.concat(chunks).toString('utf8')
		};
		heard.push(one);
		doIt(deed(one), response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		heard,
		address: `http://127.0.0.1:${port}/base`,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

function doIt(deed: Deed, response: ServerResponse) {
	if (deed === 'hang') return;
	if (deed === 'cut-before') return void response.destroy();
	if (deed === 'cut-mid') {
		response.writeHead(200, { 'content-length': '500' });
		// The beginning has left, whole headers with it, before the line is cut.
		response.write('0: Accep', () => response.destroy());
		return;
	}
	response.writeHead(deed.status, deed.headers);
	response.end(deed.body);
}

/** The way to an address of this machine. */
export function wayTo(address: string, milliseconds = 20_000): ProviderWay {
	const way = openWay(address, Temporal.Duration.from({ milliseconds }), () => NOW, {
		own: readAddressList('loopback')
	});
	if ('refusal' in way) throw new Error(way.refusal);
	return way;
}

/** An address of this machine where nobody listens: somebody did, a moment ago. */
export async function addressOfNobody(): Promise<string> {
	const { address, close } = await simulate(() => 'hang');
	await close();
	return address;
}

export function message(changed: Partial<SmsMessage> = {}): SmsMessage {
	return {
		id: OUR_ID,
		to: '+33639980001',
		text: "Centre Les Acacias : pensez à l'atelier, mardi 9 h. Ça tient ?",
		alphabet: 'gsm7',
		validUntil: NOW.add({ hours: 10 }),
		sender: 'Acacias',
		...changed
	};
}

export function called(
	url: string,
	body: unknown = '',
	headers: Record<string, string> = {}
): ProviderRequest {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return { method: text ? 'POST' : 'GET', url, headers, body: Buffer.from(text) };
}
