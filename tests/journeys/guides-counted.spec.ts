import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Guide } from '#lib/features/resources/guides/index.ts';
import { readabilityOf } from '#lib/features/resources/guides/domain/readability.ts';
import { byNight } from './support/by-night.ts';
import { expect, test } from './support/enter.ts';

/** What an examiner asks of a page, standard or easy to read. */
const ASKED = {
	fr: { kandelMoles: 75, sentence: 20, words: 120 },
	facile: { kandelMoles: 85, sentence: 15, words: 0 }
} as const;
const LEAST_STEPS = 5;

type Served = {
	address: string;
	/** As it is read on the screen. */
	read: string;
	/** As a hasty count takes it: each tag is a space, and a line ends nothing. */
	hasty: string;
	steps: number;
	/** What stands first under its title. */
	first: string;
};

/** Every guide in French, standard and easy, as the pages serve them; shown in turn by one page. */
async function servedGuides(page: Page): Promise<Served[]> {
	await page.goto('/guides');
	const links = page.getByRole('main').locator('li a');
	const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
	// Its styles are those of all the others.
	await page.goto(addresses[0]!);
	return page.evaluate(async (asked) => {
		const shown = document.querySelector('main')!;
		const served: Served[] = [];
		for (const address of asked) {
			const answer = await fetch(address);
			if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
			const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const { innerHTML } = other.querySelector('main')!;
			shown.innerHTML = innerHTML;
			const bare = document.createElement('textarea');
			bare.innerHTML = innerHTML.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/<[^>]*>/g, ' ');
			const first = (shown.querySelector('h1')!.nextElementSibling as HTMLElement).innerText;
			const steps = shown.querySelectorAll('ol > li').length;
			served.push({
				address,
				read: shown.innerText,
				first,
				hasty: bare.value.replaceAll(/\s+/g, ' '),
				steps
			});
		}
		return served;
	}, addresses);
}

/** What a guide is for, as its file says it. */
function whyOf(one: Served): string {
	const id = one.address.split('/')[2]!;
	const file = new URL(`../../content/guides/${id}.json`, import.meta.url);
	return (JSON.parse(readFileSync(file, 'utf8')) as Guide).texts[nameOf(one)].why;
}

const inALine = (said: string) => said.replaceAll(/\s+/g, ' ').trim();

const nameOf = ({ address }: Served) => (address.endsWith('/facile') ? 'facile' : 'fr');

test(
	'whoever counts the pages served finds why first, then clear French, in short sentences',
	byNight('guides/server/shipped-guides.test.ts', '@avec-javascript'),
	async ({ page }) => {
		const served = await servedGuides(page);
		expect(served.length).toBeGreaterThanOrEqual(80);
		const faults = served.flatMap((one) => {
			const asked = ASKED[nameOf(one)];
			const read = readabilityOf(one.read)!;
			const hasty = readabilityOf(one.hasty)!;
			const found: [boolean, string][] = [
				[read.kandelMoles < asked.kandelMoles, `Kandel-Moles ${read.kandelMoles.toFixed(1)}`],
				[read.longest > asked.sentence, `${read.longest} mots : ${read.longestSentence}`],
				[
					hasty.longest > asked.sentence,
					`à la hâte, ${hasty.longest} mots : ${hasty.longestSentence}`
				],
				[inALine(one.first) !== inALine(whyOf(one)), `dit d’abord : ${one.first}`],
				[read.words < asked.words, `${read.words} mots en tout`],
				[one.steps < LEAST_STEPS, `${one.steps} étapes`]
			];
			return found.flatMap(([isFault, fault]) => (isFault ? `${one.address} ${fault}` : []));
		});
		expect(faults).toEqual([]);
	}
);
