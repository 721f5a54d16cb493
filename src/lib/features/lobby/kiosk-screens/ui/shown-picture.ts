/** What a step shows: strokes of our own drawing, or a picture that the team put there. */
export type ShownPicture =
	| { kind: 'drawing'; strokes: readonly string[] }
	| { kind: 'photo'; src: string; width: number; height: number };
