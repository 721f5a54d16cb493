import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { isBarCode, luhnSum, remainder97 } from '../numbers/check-digits.ts';
import { FIGURES_ONLY, IBAN_LENGTHS } from '../numbers/iban-lengths.ts';

/** A whole number below another: the same ones, in the same order, for the same seed. */
export type Draw = (below: number) => number;

export function drawsOf(seed: number): Draw {
	const chance = chanceFrom(seed);
	return (below) => Math.floor(chance() * below);
}

export const oneOf = <Value>(draw: Draw, values: readonly Value[]): Value =>
	values[draw(values.length)]!;
export const figures = (draw: Draw, count: number): string =>
	Array.from({ length: count }, () => draw(10)).join('');
const two = (value: number) => String(value).padStart(2, '0');
/** 1 to `most`, on as many figures. */
const rank = (draw: Draw, most: number) =>
	String(1 + draw(most)).padStart(String(most).length, '0');

const DEPARTMENTS = ['2A', '2B', '62', '59', '75', '13', '97', '99', '01', '95'];
const MONTHS = [...Array.from({ length: 12 }, (_, month) => month + 1), 20, 30, 42, 50, 99];

export function nir(draw: Draw, sexes = '123478'): string {
	const month = two(oneOf(draw, MONTHS));
	const place = `${oneOf(draw, DEPARTMENTS)}${rank(draw, 990)}${rank(draw, 999)}`;
	const body = `${oneOf(draw, [...sexes])}${figures(draw, 2)}${month}${place}`;
	return body + two(97 - remainder97(body.replace('2A', '19').replace('2B', '18')));
}

/** Without a key, in the months of most people. */
export const keylessNir = (draw: Draw): string => {
	const body = `${1 + draw(2)}${figures(draw, 2)}${two(1 + draw(12))}62${rank(draw, 990)}${rank(draw, 999)}`;
	return isBarCode(body) ? keylessNir(draw) : body;
};

export function iban(
	draw: Draw,
	country = oneOf(draw, ['FR', 'FR', ...IBAN_LENGTHS.keys()])
): string {
	const length = IBAN_LENGTHS.get(country)! - 4;
	const isFrench = country === 'FR' || country === 'MC';
	const bank = FIGURES_ONLY.has(country) || isFrench ? figures(draw, 4) : 'BANK';
	const rest = figures(draw, length - 4);
	const account =
		bank + (isFrench && draw(3) === 0 ? `${rest.slice(0, 10)}M${rest.slice(11)}` : rest);
	return country + two(98 - remainder97(`${account}${country}00`)) + account;
}

/** The key of a RIB by its usual formula, written another way than the detector's. */
export function rib(draw: Draw): string {
	const [bank, branch] = [`${1 + draw(4)}${figures(draw, 4)}`, figures(draw, 5)];
	const letter = draw(3) === 0;
	const account = letter ? `${figures(draw, 7)}M${figures(draw, 3)}` : figures(draw, 11);
	const plain = account.replace('M', '4');
	const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(plain)) % 97n);
	return bank + branch + account + two(Number(key));
}

const ISSUERS: [string, number][] = [
	...(['4', '497', '513', '55', '2221', '2720', '5018', '6011'].map((first) => [first, 16]) as [
		string,
		number
	][]),
	['34', 15],
	['37', 15],
	['4', 13],
	['4', 19],
	['3528', 16]
];

export function card(draw: Draw, lengths = [13, 15, 16, 19]): string {
	const [first, length] = oneOf(
		draw,
		ISSUERS.filter(([, size]) => lengths.includes(size))
	);
	const body = first + figures(draw, length - 1 - first.length);
	const number = body + ((10 - (luhnSum(`${body}0`) % 10)) % 10);
	// One American Express in a thousand also has the key of a social security number.
	const isNir = 97 - remainder97(number.slice(0, 13)) === Number(number.slice(13));
	return isBarCode(number) || isNir ? card(draw, lengths) : number;
}

/** The same number with one figure changed near its end, so that its key is wrong. */
export function broken(number: string): string {
	const at = number.length - 1;
	return number.slice(0, at) + ((Number(number[at]) + 1) % 10);
}
