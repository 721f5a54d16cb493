import { isId } from '#lib/shared/identifier.ts';
import { minutesLeft, whyNotSend } from './check-message.ts';
import { hasKey, queryOf, unauthentic, unreadable, writtenE164 } from './provider-requests.ts';
import { askProvider, type ProviderWay } from './provider-way.ts';
import { refusedOutcome, waitOf } from './refused-outcome.ts';
import type {
	Capabilities,
	Inbound,
	ProviderRequest,
	Receipt,
	RequestRefusal,
	SmsMessage,
	SmsProvider,
	SmsState,
	Submission
} from './sms-provider.ts';

export type KannelSettings = {
	username: string;
	password: string;
	/** Where Kannel tells what became of a message. */
	receiptAddress: string;
	/** Kannel signs nothing: this secret is in each address that it calls. */
	secret: string;
};

const CAPABILITIES: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: false,
	alphaSender: true,
	validity: true,
	automation: true
};

/** Of a receipt, by its bits; the last is how some versions tell what expired. */
const [DELIVERED, FAILED, BUFFERED, TAKEN, REJECTED, EXPIRED] = [1, 2, 4, 8, 16, 32] as const;
const EVERY_RECEIPT = DELIVERED | FAILED | BUFFERED | TAKEN | REJECTED;

/** A gateway of Kannel, asked by HTTP (sendsms). */
export function openKannel(way: ProviderWay, settings: KannelSettings): SmsProvider {
	return {
		name: 'kannel',
		capabilities: CAPABILITIES,
		submit: (message) => submit(way, settings, message),
		parseReceipt: (request) =>
			hasKey(request, settings.secret) ? readReceipt(queryOf(request)) : unauthentic(),
		parseInbound: (request) =>
			hasKey(request, settings.secret) ? readInbound(request) : unauthentic()
	};
}

async function submit(
	way: ProviderWay,
	settings: KannelSettings,
	message: SmsMessage
): Promise<Submission> {
	const now = way.now();
	const permanent = whyNotSend(message, CAPABILITIES, now);
	if (permanent) return { permanent };
	if (message.sender === null) return { permanent: 'sender' };
	if (!isPlain(settings)) return { transient: 'settings' };
	const query = new URLSearchParams({
		username: settings.username,
		password: settings.password,
		from: message.sender,
		to: message.to,
		charset: 'UTF-8',
		coding: message.alphabet === 'gsm7' ? '0' : '2',
		text: message.text,
		validity: String(minutesLeft(message, now)),
		'dlr-mask': String(EVERY_RECEIPT),
		'dlr-url': receiptAddress(settings, message.id)
	});
	const answer = await askProvider(way, '/cgi-bin/sendsms', { method: 'GET', query });
	if (!('status' in answer)) return answer;
	// It names no message: ours is in the address that it calls back.
	if (answer.status < 300 && /^[03]: /.test(answer.text)) return { accepted: message.id };
	// « Temporal failure, try again later », says its guide: bearerbox took nothing.
	if (answer.status === 503) return { transient: 'busy', ...waitOf(answer.headers, now) };
	return refusedOutcome(answer, now);
}

/** Kannel fills what comes after each %, and would fill that of an encoded letter: there is none. */
function isPlain({ receiptAddress: address, secret }: KannelSettings): boolean {
	return /^[^%?#&\s]+$/.test(address) && /^[\w.~-]+$/.test(secret);
}

/** Written by hand, for the same reason. */
function receiptAddress({ receiptAddress: address, secret }: KannelSettings, id: string): string {
	return `${address}?key=${secret}&id=${id}&type=%d&answer=%A`;
}

function readReceipt(query: URLSearchParams): Receipt[] | RequestRefusal {
	const id = query.get('id');
	const state = stateOf(Number(query.get('type')), query.get('answer') ?? '');
	if (!isId(id) || !state) return unreadable();
	return [{ messageId: id, providerId: id, state, at: null }];
}

/** The network's own words, when it gave them, tell what expired from what no phone took. */
function stateOf(type: number, answer: string): SmsState | null {
	const said = /\bstat:(\w+)/i.exec(answer)?.[1]?.toUpperCase();
	if (type & DELIVERED) return 'delivered';
	if (type & EXPIRED || (type & FAILED && said === 'EXPIRED')) return 'expired';
	if (type & REJECTED || (type & FAILED && said === 'REJECTD')) return 'rejected';
	if (type & FAILED) return 'undelivered';
	if (type & BUFFERED) return 'buffered';
	return type & TAKEN ? 'accepted' : null;
}

function readInbound(request: ProviderRequest): Inbound[] | RequestRefusal {
	const query = queryOf(request);
	const [from, key, text] = [query.get('from'), query.get('id'), textOf(request, query)];
	if (!from || !key || text === null) return unreadable();
	return [{ key, from: writtenE164(from), to: query.get('to'), text, at: null }];
}

/** Kannel writes the bytes of the SMS as they came: two for each sign when it was not in GSM-7. */
function textOf({ url }: ProviderRequest, query: URLSearchParams): string | null {
	const [, written] = /[?&]text=([^&#]*)/.exec(url) ?? [];
	if (written === undefined) return null;
	const latin = written
		.replaceAll('+', ' ')
		.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16))
		);
	const isWide = /^utf-?16(be)?$/i.test(query.get('charset') ?? '');
	return new TextDecoder(isWide ? 'utf-16be' : 'utf-8').decode(Buffer.from(latin, 'latin1'));
}
