import { readFileSync } from 'node:fs';
import { luhnSum } from '../numbers/check-digits.ts';
import type { Finding, Kind } from '../reading/finding.ts';
import * as make from './make-secrets.fixture.ts';

type Planted = { kind: Kind; start: number; end: number; verdicts: Finding['verdict'][] };
export type Told = { text: string; planted: Planted[] };

const card = (first: string, length: number) => (draw: make.Draw) => {
	const body = first + make.figures(draw, length - 1 - first.length);
	return body + ((10 - (luhnSum(`${body}0`) % 10)) % 10);
};
/** The first made number that is as asked: a department, a month. */
const nirWhere = (shape: RegExp) => (draw: make.Draw) => {
	for (;;) {
		const number = make.nir(draw, '12');
		if (shape.test(number)) return number;
	}
};
const MAKERS: Record<string, (draw: make.Draw) => string> = {
	nir: nirWhere(/^...(?:0[1-9]|1[0-2])(?!2[AB])/),
	nir2A: nirWhere(/2A/),
	nir2B: nirWhere(/2B/),
	nir2b: (draw) => nirWhere(/2B/)(draw).toLowerCase(),
	nir97: nirWhere(/^.{5}97/),
	nir99: nirWhere(/^.{5}99/),
	nir20: nirWhere(/^...20/),
	nir42: nirWhere(/^...42/),
	nir50: nirWhere(/^...50/),
	nirk: make.keylessNir,
	rib: (draw) => makeUntil(draw, make.rib, /^\d+$/),
	ribL: (draw) => makeUntil(draw, make.rib, /[A-Z]/),
	ribl: (draw) => makeUntil(draw, make.rib, /[A-Z]/).toLowerCase(),
	visa: card('4970', 16),
	mc: card('513', 16),
	mc2: card('2221', 16),
	amex: card('37', 15),
	maestro: card('5018', 16),
	maestro19: card('6304', 19),
	cvv: (draw) => make.figures(draw, 3)
};

function makeUntil(draw: make.Draw, maker: (draw: make.Draw) => string, shape: RegExp): string {
	for (;;) {
		const number = maker(draw);
		if (shape.test(number)) return number;
	}
}

const WRITINGS: Record<string, (number: string) => string> = {
	full: (number) => number.replace(/\d/g, (one) => String.fromCodePoint(0xff10 + Number(one))),
	arabic: (number) => number.replace(/\d/g, (one) => '٠١٢٣٤٥٦٧٨٩'[Number(one)]!),
	ohs: (number) => number.replaceAll('0', 'O')
};

/** « nir/full! # ## ## » : what is made, how it is written, whether its key is wrong, how it is cut. */
const NUMBER =
	/^(?<maker>[a-z]+\d*[A-Za-z]?|iban-(?<country>[A-Za-z]{2}))(?:\/(?<writing>[a-z]+))?(?<broken>!?) (?<cut>.*#.*)$/s;

function plant(draw: make.Draw, spec: string): { value: string; kind: Kind; isWrong: boolean } {
	const { maker, country, writing, broken, cut } = NUMBER.exec(spec)?.groups ?? {};
	const name = maker;
	if (!cut || !(country || MAKERS[name!])) return { value: spec, kind: 'password', isWrong: false };
	let number = country ? make.iban(draw, country.toUpperCase()) : MAKERS[name!]!(draw);
	if (country && country === country.toLowerCase()) number = number.toLowerCase();
	if (broken && maker !== 'nirk') number = make.broken(number);
	if (writing) number = WRITINGS[writing]!(number);
	const signs = [...number];
	const value = cut.replaceAll('#', () => signs.shift() ?? '');
	const kind = (/^(?:nir|iban|rib)/.exec(maker!)?.[0] ?? 'card') as Kind;
	return { value, kind: maker === 'cvv' ? 'password' : kind, isWrong: broken === '!' };
}

/** Figures of an innocent number: « siren ### », or « n8 » for eight that mean nothing. */
function innocent(draw: make.Draw, spec: string): string {
	const [name, ...rest] = spec.split(' ');
	if (name === 'siren' || name === 'siret' || name === 'ean') {
		const made = name === 'ean' ? barCode(draw) : siretOf(draw).slice(0, name === 'siren' ? 9 : 14);
		const signs = [...made];
		return rest.join(' ').replaceAll('#', () => signs.shift()!);
	}
	return spec
		.replace(/n(\d+)([fx]?)/g, (_, size: string, sort: string) => {
			const made = make.figures(draw, Number(size));
			return sort === 'f' ? `3${made.slice(1)}` : sort === 'x' ? `19${made.slice(2)}` : made;
		})
		.replace(/^6A /, '6A');
}
const siretOf = (draw: make.Draw) => {
	const closed = (body: string) => body + ((10 - (luhnSum(`${body}0`) % 10)) % 10);
	return closed(closed(make.figures(draw, 8)) + make.figures(draw, 4));
};
const barCode = (draw: make.Draw) => {
	const body = `3${make.figures(draw, 11)}`;
	const sum = [...body].reduce((all, one, rank) => all + Number(one) * (rank % 2 ? 3 : 1), 0);
	return body + ((10 - (sum % 10)) % 10);
};

/** The lines of a file where secrets stand between ⟦ ⟧ and made innocent numbers between ‹ ›. */
export function readManners(file: string, seed: number): Told[] {
	const draw = make.drawsOf(seed);
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines
		.filter((line) => line && !line.startsWith('#'))
		.map((line) => {
			let [text, at] = ['', 0];
			const planted: Planted[] = [];
			const written = line
				.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
					String.fromCharCode(Number.parseInt(code, 16))
				)
				.replaceAll('\\n', '\n')
				.replaceAll('\\t', '\t');
			for (const match of written.matchAll(/⟦([^⟧]*)⟧|‹([^›]*)›/g)) {
				text += written.slice(at, match.index);
				at = match.index + match[0].length;
				if (match[2] !== undefined) {
					text += innocent(draw, match[2]);
					continue;
				}
				const { value, kind, isWrong } = plant(draw, match[1]!);
				const start = text.length;
				text += value;
				planted.push({
					kind,
					start,
					end: text.length,
					verdicts: isWrong ? ['doubtful'] : ['refused']
				});
			}
			return { text: text + written.slice(at), planted };
		});
}
