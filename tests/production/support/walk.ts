import type { Page } from '@playwright/test';
import { newPostKey, POST_KEY_FIELD } from '../../../src/lib/shared/post-key.ts';

/** A field of a form, as its page shows it. */
type Field = { name: string; type: string; value: string; options: string[] };
export type Form = { action: string; fields: Field[] };

/** The pages that can be reached from `start` by the links of `under`, at most `most`. */
export async function* everyPage(page: Page, start: string[], under: string, most = 60) {
	const seen = new Set<string>();
	const ahead = [...start];
	while (ahead.length > 0 && seen.size < most) {
		const path = ahead.shift()!;
		if (seen.has(path)) continue;
		seen.add(path);
		yield path;
		const links = await page.$$eval('a[href]', (all) =>
			all
				.map((link) => new URL((link as HTMLAnchorElement).href))
				.filter((url) => url.origin === location.origin)
				.map((url) => url.pathname + url.search)
		);
		// One page of a kind is enough: what differs between two séances is not the page.
		ahead.push(...links.filter((link) => link.startsWith(under) && isNewKind(link, seen)));
	}
}

function isNewKind(link: string, seen: Set<string>): boolean {
	return ![...seen].some((path) => kindOf(path) === kindOf(link));
}

/** The address without what tells one séance, one year, one programme from another. */
export function kindOf(address: string): string {
	return address
		.replace(/^https?:\/\/[^/]+/, '')
		.replaceAll(/[0-9a-f-]{36}|\d{4}|(?<=\/fiches\/)[\w-]+|[?&]nom=\w+/g, '*');
}

/** Every form of the page that is sent by POST. */
export function formsOf(page: Page): Promise<Form[]> {
	return page.$$eval('form', (forms) =>
		forms
			.filter((form) => form.method === 'post')
			.map((form) => ({
				action: form.action,
				fields: [...form.elements].flatMap((element) => {
					const field = element as HTMLInputElement | HTMLSelectElement;
					if (!field.name || field.disabled) return [];
					const options =
						field instanceof HTMLSelectElement ? [...field.options].map(({ value }) => value) : [];
					return [{ name: field.name, type: field.type, value: field.value, options }];
				})
			}))
	);
}

/** What is typed in each kind of field. */
export type Typing = { text: string; email: string; tel: string; password: string; file: File };

/** Fills a form as somebody in a hurry would: everything that can be typed is typed. */
export function fill({ fields }: Form, typing: Typing): FormData {
	const filled = new FormData();
	for (const { name, type, value, options } of fields) {
		// A form sent again under its key would be answered as the first time.
		if (name === POST_KEY_FIELD) filled.append(name, newPostKey());
		else if (type === 'hidden') filled.append(name, value);
		else if (type === 'file') filled.append(name, typing.file);
		else if (type === 'date') filled.append(name, '2026-11-20');
		else if (type === 'time') filled.append(name, '14:00');
		else if (type === 'number') filled.append(name, '7');
		else if (type.startsWith('select')) filled.append(name, options.find(Boolean) ?? '');
		else if (type === 'radio') filled.set(name, value);
		else if (type === 'checkbox' || type === 'submit') filled.append(name, value || 'on');
		else if (type === 'email' || type === 'tel' || type === 'password') {
			filled.append(name, typing[type]);
		} else filled.append(name, typing.text);
	}
	return filled;
}
