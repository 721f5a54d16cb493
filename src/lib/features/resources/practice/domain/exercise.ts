import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Something to press: the answer to it, or null where it is the one asked for. */
const ThingShape = v.strictObject({
	label: Text,
	/** In smaller letters under it. */
	note: v.optional(Text),
	/** As sites do: what they want pressed is big, the rest is pale. */
	look: v.optional(v.picklist(['strong', 'quiet'])),
	answer: v.nullable(Text)
});

/** What stands on the table beside the screen, and is read from there. */
const BesideShape = v.strictObject({
	kind: v.picklist(['paper', 'phone']),
	title: Text,
	lines: v.array(Text),
	/** In large letters: what is to be copied. */
	large: v.nullable(Text)
});

const MessageShape = v.strictObject({ from: Text, text: Text, answer: v.nullable(Text) });

const GestureShape = v.variant('kind', [
	v.strictObject({ kind: v.literal('press'), things: v.array(ThingShape) }),
	v.strictObject({
		kind: v.literal('type'),
		label: Text,
		/** No real secret is wanted here: said beside the field, always. */
		warning: Text,
		words: v.pipe(v.array(Text), v.minLength(1)),
		figures: v.boolean(),
		button: Text,
		otherAnswer: Text
	}),
	v.strictObject({ kind: v.literal('messages'), messages: v.array(MessageShape) }),
	v.strictObject({ kind: v.literal('attach'), papers: v.array(ThingShape) })
]);

const ScreenShape = v.strictObject({
	says: Text,
	otherWay: Text,
	thanks: Text,
	beside: v.nullable(BesideShape),
	/** The title of the drawn page. */
	page: Text,
	lines: v.array(Text),
	/** Fields that are filled already: nobody types there. */
	filled: v.array(v.strictObject({ label: Text, value: Text })),
	/** A frame that came over the page, and holds what is pressed. */
	box: v.nullable(v.strictObject({ title: Text, lines: v.array(Text) })),
	gesture: GestureShape
});

/** A drawn site, screen after screen; how it is called is in `content/exercises.json`. */
export const ExerciseShape = v.strictObject({
	screens: v.pipe(v.array(ScreenShape), v.minLength(2), v.maxLength(5)),
	/** What she has just learnt to do. */
	learnt: v.pipe(v.array(Text), v.minLength(1)),
	/** What to do where it is for good. */
	forGood: v.pipe(v.array(Text), v.minLength(1))
});

export type Exercise = v.InferOutput<typeof ExerciseShape>;
export type ExerciseScreen = v.InferOutput<typeof ScreenShape>;
export type Thing = v.InferOutput<typeof ThingShape>;
export type Message = v.InferOutput<typeof MessageShape>;
export type Beside = v.InferOutput<typeof BesideShape>;
