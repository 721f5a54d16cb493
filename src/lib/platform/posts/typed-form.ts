import { createHash, type Hash } from 'node:crypto';
import { isPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import type { FormEntry } from './multipart.ts';

/** What a person sent with a form, read once for those who must keep it or know it again. */
export type TypedForm = {
	/** The key of the form; null for a form that has none. */
	key: string | null;
	/** Texts, in the order of the form; the key among them. */
	texts: readonly (readonly [name: string, value: string])[];
	/** Names of the fields that carried files, once each. */
	fileFields: readonly string[];
	/** Their names on the machine they come from: people write in them too. */
	fileNames: readonly string[];
	/** SHA-256 of all that was sent, files included. */
	content: Buffer;
};

/** What those who must keep a form, or know it again, need of it. */
export async function readTyped(entries: readonly FormEntry[]): Promise<TypedForm> {
	const content = createHash('sha256');
	const texts: [string, string][] = [];
	const fileFields = new Set<string>();
	const fileNames: string[] = [];
	for (const [name, value] of entries) {
		if (typeof value === 'string') {
			texts.push([name, value]);
			addTexts(content, 'text', name, value);
		} else {
			fileFields.add(name);
			fileNames.push(value.name);
			addTexts(content, 'file', name, value.name, String(value.size));
			for await (const chunk of value.stream()) content.update(chunk);
		}
	}
	const key = entries.find(([name]) => name === POST_KEY_FIELD)?.[1];
	return {
		key: isPostKey(key) ? key : null,
		texts,
		fileFields: [...fileFields],
		fileNames,
		content: content.digest()
	};
}

/** Each with its length: no two lists of texts make the same digest. */
function addTexts(hash: Hash, ...texts: string[]): void {
	for (const text of texts) hash.update(`${Buffer.byteLength(text)}:${text}`);
}

/**
 * What makes a post that post: the form's key, who sends it (of a visitor, what the browser says), where to, and all
 * that it says. Sent again after something was changed in it, a form is another one. The key holds 122 random bits
 * and is kept nowhere: nothing can be guessed from the digest.
 */
export function digestOfPost(
	form: TypedForm & { key: string },
	from: { staffId: string | null; browser: string; address: string }
): Buffer {
	const hash = createHash('sha256');
	addTexts(hash, form.key, from.staffId ?? '', from.browser, from.address);
	return hash.update(form.content).digest();
}
