import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { isId } from '#lib/shared/identifier.ts';
import { whyNotSend } from './check-message.ts';
import {
	hasKey,
	readJson,
	unauthentic,
	unreadable,
	withKey,
	writtenE164
} from './provider-requests.ts';
import { askProvider, type ProviderWay } from './provider-way.ts';
import { refusedOutcome } from './refused-outcome.ts';
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

export type BrevoSettings = {
	apiKey: string;
	/** Where Brevo tells what becomes of a message. */
	webhookAddress: string;
	/** Brevo signs nothing: this secret is in the address that it calls. */
	secret: string;
};

const CAPABILITIES: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: false,
	alphaSender: true,
	validity: false,
	automation: true
};

/**
 * With its own code, or a number to which STOP is sent, Brevo takes the message for advertising, and
 * keeps it until the next working morning.
 */
const STOP_CODE = /\[\s*stop[_\s-]*code\s*\]|\bstop\b\D{0,12}3\d{4}\b/i;

/** Its words, spelled one way in what it sends and another in what it keeps. */
const STATES = new Map<string, SmsState>(
	Object.entries({
		sent: 'accepted',
		accepted: 'accepted',
		delivered: 'delivered',
		softbounce: 'undelivered',
		softbounced: 'undelivered',
		hardbounce: 'undelivered',
		hardbounced: 'undelivered',
		rejected: 'rejected',
		blacklisted: 'rejected',
		skip: 'rejected'
	})
);
const ANSWERS = new Set(['replied', 'unsubscribe', 'unsubscribed']);

const Event = v.object({
	msg_status: v.string(),
	messageId: v.optional(v.union([v.string(), v.number()])),
	to: v.optional(v.union([v.string(), v.number()])),
	tag: v.optional(v.unknown()),
	reply: v.optional(v.string()),
	ts_event: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e11)))
});
type Event = v.InferOutput<typeof Event>;
const Taken = v.object({ messageId: v.union([v.string(), v.number()]) });

/** Brevo, its transactional SMS. */
export function openBrevo(way: ProviderWay, settings: BrevoSettings): SmsProvider {
	return {
		name: 'brevo',
		capabilities: CAPABILITIES,
		submit: (message) => submit(way, settings, message),
		parseReceipt: (request) => readEvents(request, settings, receiptOf),
		parseInbound: (request) => readEvents(request, settings, inboundOf)
	};
}

async function submit(
	way: ProviderWay,
	{ apiKey, webhookAddress, secret }: BrevoSettings,
	message: SmsMessage
): Promise<Submission> {
	const now = way.now();
	const permanent = whyNotSend(message, CAPABILITIES, now);
	if (permanent) return { permanent };
	if (message.sender === null) return { permanent: 'sender' };
	if (STOP_CODE.test(message.text)) return { permanent: 'stop-code' };
	const answer = await askProvider(way, '/transactionalSMS/send', {
		method: 'POST',
		headers: { 'api-key': apiKey, 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify({
			sender: message.sender,
			recipient: message.to.slice(1),
			content: message.text,
			type: 'transactional',
			tag: [message.id],
			unicodeEnabled: message.alphabet === 'ucs2',
			webUrl: withKey(webhookAddress, secret)
		})
	});
	if (!('status' in answer)) return answer;
	const taken = v.safeParse(Taken, readJson(answer.text));
	if (answer.status < 300 && taken.success) return { accepted: String(taken.output.messageId) };
	return refusedOutcome(answer, now);
}

function readEvents<One>(
	request: ProviderRequest,
	{ secret }: BrevoSettings,
	read: (event: Event) => One | null
): One[] | RequestRefusal {
	if (!hasKey(request, secret)) return unauthentic();
	const events = v.safeParse(v.array(Event), [readJson(request.body.toString('utf8'))].flat());
	if (!events.success) return unreadable();
	return events.output.map(read).filter((one) => one !== null);
}

const statusOf = ({ msg_status }: Event) => msg_status.toLowerCase().replaceAll(/[^a-z]/g, '');

function receiptOf(event: Event): Receipt | null {
	const state = STATES.get(statusOf(event));
	if (!state) return null;
	return {
		messageId: idIn(event.tag),
		providerId: providerIdOf(event),
		state,
		at: instantOf(event)
	};
}

/** Who asks Brevo to stop is told without a text: the word is the one that they sent. */
function inboundOf(event: Event): Inbound | null {
	if (!ANSWERS.has(statusOf(event)) || event.to === undefined) return null;
	const text = event.reply ?? (statusOf(event) === 'replied' ? null : 'STOP');
	if (text === null) return null;
	const told = [providerIdOf(event), event.to, event.ts_event, text];
	const key = createHash('sha256').update(JSON.stringify(told)).digest('base64url');
	return { key, from: writtenE164(String(event.to)), to: null, text, at: instantOf(event) };
}

const providerIdOf = ({ messageId }: Event) => (messageId === undefined ? null : String(messageId));

const instantOf = ({ ts_event }: Event) =>
	ts_event === undefined ? null : Temporal.Instant.fromEpochMilliseconds(ts_event * 1000);

/** The tag comes back as it left, alone, or as the text of a list. */
function idIn(tag: unknown): string | null {
	const tags = [typeof tag === 'string' ? (readJson(tag) ?? tag) : tag].flat();
	return tags.find(isId) ?? null;
}
