import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a page may stay open before its button is pressed. */
const HOURS = 12;
const NONCE_BYTES = 12;
const SIGN_BYTES = 16;
/** In letters alone: the guard reads every field, and figures that are drawn may look like those of a card. */
const SHAPE = /^([a-p]{34})([a-p]{32})$/;

/** What the page of a message carries, signed for it as it is read: it is pressed once, and says nothing of whom. */
export const stampMeToo = (key: Buffer, contributionId: string, at: Temporal.Instant): string => {
	const body = Buffer.alloc(5 + NONCE_BYTES);
	body.writeUIntBE(seconds(at), 0, 5);
	randomBytes(NONCE_BYTES).copy(body, 5);
	return lettersOf(body) + lettersOf(sign(key, contributionId, body));
};

/** Whether a stamp is ours, of that message, and of these last hours. */
export function isMeTooStamp(
	key: Buffer,
	contributionId: string,
	{ stamp, now }: { stamp: string; now: Temporal.Instant }
): boolean {
	const [, said, signature] = SHAPE.exec(stamp) ?? [];
	if (!said || !signature) return false;
	const body = bytesOf(said);
	if (!timingSafeEqual(bytesOf(signature), sign(key, contributionId, body))) return false;
	const age = seconds(now) - body.readUIntBE(0, 5);
	return age >= 0 && age <= HOURS * 3600;
}

const sign = (key: Buffer, contributionId: string, body: Buffer): Buffer =>
	createHmac('sha256', key)
		.update(`me-too ${contributionId} `)
		.update(body)
		.digest()
		.subarray(0, SIGN_BYTES);

const seconds = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);

/** « 3f » is « dp ». */
const FIGURES = '0123456789abcdef';
const LETTERS = 'abcdefghijklmnop';
const lettersOf = (bytes: Buffer) =>
	bytes.toString('hex').replace(/./g, (figure) => LETTERS[FIGURES.indexOf(figure)]!);
const bytesOf = (letters: string) =>
	Buffer.from(
		letters.replace(/./g, (letter) => FIGURES[LETTERS.indexOf(letter)]!),
		'hex'
	);
