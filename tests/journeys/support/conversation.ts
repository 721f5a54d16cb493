import { expect, type Page } from '@playwright/test';
import { newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { addResident } from './residents.ts';

/** A tablet held upright. */
export const TABLET = { width: 820, height: 1180 };

/** Somebody new, whose name nobody has; her sheet's address. */
export const receiveNewcomer = (given: string) =>
	addResident(`${given} Wintrebert${(newcomers += 1)}`);

let newcomers = 0;

/** From her sheet, a conversation begins, one way or another. */
export async function beginConversation(page: Page, sheet: string, way: string): Promise<void> {
	await page.goto(sheet);
	await page.getByRole('link', { name: 'Faire connaissance' }).click();
	await page.getByRole('button', { name: way }).click();
	await page.waitForURL(/\/equipe\/positionnements\//);
}

const question = (page: Page) => page.getByRole('heading', { level: 1 });

/** Answers what is asked, and sees the next page come. */
export async function answer(page: Page, words: string | RegExp, byKeyboard = false) {
	const asked = await question(page).innerText();
	const button = page.getByRole('button', { name: words });
	if (byKeyboard) {
		await button.focus();
		await page.keyboard.press('Enter');
	} else {
		await button.click();
	}
	await expect(question(page)).not.toHaveText(asked);
	return asked;
}

/** What is asked before the activities: each may be left aside. */
export async function leaveSituationAside(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'On commence' }).click();
	for (let nth = 0; nth < 6; nth += 1) await answer(page, 'Je préfère ne pas répondre');
	await expect(page.getByText('Encore quelques questions, douze au plus.')).toBeVisible();
}

/** The same answer until nothing more is asked: how many it took. */
export async function answerToTheEnd(page: Page, words: string, end: RegExp): Promise<number> {
	for (let asked = 1; asked <= 12; asked += 1) {
		await answer(page, words);
		if (end.test(page.url())) return asked;
	}
	throw new Error('more than twelve questions');
}

/** The same answer as `answer`, sent without being shown: what another journey has pressed already. */
async function answerUnseen(page: Page, address: string, words: string): Promise<string> {
	const shown = await (await page.request.get(`${address}?debut`)).text();
	const html = shown.replaceAll(/<!--.*?-->/gs, '');
	const [, item] = /name="question" value="([^"]+)"/.exec(html)!;
	const buttons = html.matchAll(/name="reponse" value="([^"]+)"[^>]*>([^<]+)/g);
	const [, pressed] = [...buttons].find(([, , label]) => label!.trim().startsWith(words))!;
	const { origin } = new URL(address);
	const sent = await page.request.post(`${address}?/repondre`, {
		form: { [POST_KEY_FIELD]: newPostKey(), question: item!, reponse: pressed! },
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(sent.status()).toBe(303);
	return new URL(sent.headers().location!, origin).toString();
}

/** The conversation that is open, wherever in it she is. */
function conversationOf(page: Page): string {
	const { origin, pathname } = new URL(page.url());
	expect(pathname).toMatch(/^\/equipe\/positionnements\/[^/]+$/);
	return `${origin}${pathname}`;
}

/** Leaves aside, unseen, what is asked before the activities; the first of them is then shown. */
export async function passSituation(page: Page): Promise<void> {
	const address = conversationOf(page);
	for (let nth = 0; nth < 6; nth += 1) {
		await answerUnseen(page, address, 'Je préfère ne pas répondre');
	}
	await page.goto(address);
	await expect(page.getByText('Encore quelques questions, douze au plus.')).toBeVisible();
}

/** The same answer, unseen, until nothing more is asked; the result is then shown. */
export async function passToTheEnd(page: Page, words: string): Promise<void> {
	const address = conversationOf(page);
	let next = address;
	for (let asked = 0; asked < 12 && next === address; asked += 1) {
		next = await answerUnseen(page, address, words);
	}
	await page.goto(next);
	await expect(page).toHaveURL(/resultat$/);
}
