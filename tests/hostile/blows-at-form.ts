import { type Blow, bodyOf, filled, withField } from './blow.ts';
import { inDrawnOrder } from './drawn.ts';
import { pictureBlows } from './hostile-pictures.ts';
import { secretsOf } from './planted.ts';
import { FIELD_SHAPES, FORM_SHAPES, JSON_BODIES, JSON_VALUES } from './shapes.ts';
import { LONG_VALUES, SHORT_VALUES, type Value } from './values.ts';

/** What does not change from a sending to the next. */
export type Aim = {
	seed: number;
	who: string;
	label: string;
	isTeam: boolean;
	/** Identifiers of another centre. */
	foreign: readonly string[];
	/** Nothing long. */
	isShort: boolean;
};

type Form = URLSearchParams | FormData;
type Planned<Sent> = { field: string; kind: string; make(body: Sent): Partial<Blow> };

/** The same line of a table, whoever it is about. */
const shapeOf = (name: string) =>
	name.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#');

/**
 * All that is thrown at one form, one field at a time, the rest as its page waits for it: in an order
 * that is drawn, to be taken a few at a time. `names` are those of its fields, answered or not.
 */
export function planBlows(aim: Aim, names: readonly string[]): Planned<Form>[] {
	const byShape = new Map(names.toReversed().map((name) => [shapeOf(name), name]));
	const values = valuesFor(aim);
	const planned = [...byShape.values()].flatMap((field): Planned<Form>[] => [
		...values.map(({ kind, text }) => ({
			field,
			kind,
			make: (body: Form) => {
				const { entries, isMultipart } = filled('', body);
				return { body: bodyOf(withField(entries, field, text), isMultipart) };
			}
		})),
		...FIELD_SHAPES.map(({ kind, send }) => ({
			field,
			kind,
			make: (body: Form) => send(filled('', body), field)
		}))
	]);
	const whole = FORM_SHAPES.map(({ kind, send }) => ({
		field: 'the form',
		kind,
		make: (body: Form) => send(filled('', body), names[0] ?? 'a')
	}));
	return ordered(aim, [...planned, ...whole, ...pictureBlows(aim, names)]);
}

/** The same for what a script sends as JSON. */
export function planJsonBlows(aim: Aim, sent: string): Planned<string>[] {
	const keys = Object.keys(JSON.parse(sent) as object);
	const values: { kind: string; value: unknown }[] = [
		...valuesFor(aim).map(({ kind, text }) => ({ kind, value: text })),
		...JSON_VALUES.map((value) => ({ kind: `a JSON ${JSON.stringify(value)}`, value }))
	];
	const planned = keys.flatMap((field) =>
		values.map(({ kind, value }): Planned<string> => ({
			field,
			kind,
			make: (body) => ({
				body: JSON.stringify({ ...(JSON.parse(body) as object), [field]: value })
			})
		}))
	);
	const whole = JSON_BODIES.map(({ kind, text }): Planned<string> => ({
		field: 'the JSON',
		kind,
		make: () => ({ body: text })
	}));
	const headers = { 'content-type': 'application/json' };
	return ordered(
		aim,
		[...planned, ...whole].map(({ make, ...rest }) => ({
			...rest,
			make: (body: string) => ({ ...make(body), headers })
		}))
	);
}

function valuesFor({ seed, foreign, isTeam, isShort }: Aim): Value[] {
	return [
		...SHORT_VALUES,
		...(isShort ? [] : LONG_VALUES[isTeam ? 'team' : 'stranger']),
		...foreign.map((text) => ({ kind: 'an identifier of another centre', text })),
		...Object.entries(secretsOf(seed)).map(([kind, text]) => ({ kind, text })),
		...Object.entries(secretsOf(seed)).map(([kind, text]) => ({
			kind: `${kind}, in words`,
			text: `Le voici : ${text.replaceAll(/(.{3})/g, '$1 ')}merci`
		}))
	];
}

function ordered<Sent>({ seed, who, label }: Aim, planned: Planned<Sent>[]): Planned<Sent>[] {
	return inDrawnOrder(planned, ({ field, kind }) => `${field} ${kind}`, seed, who, label);
}
