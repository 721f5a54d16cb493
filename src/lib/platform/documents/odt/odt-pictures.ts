import type { Piece, PicturePiece } from '../package/pieces.ts';
import type { Part } from '../package/zip-package.ts';

/** Where the picture of a piece stands in the package. */
export function picturePath({ mime }: PicturePiece, at: number): string {
	return `Pictures/${at + 1}.${mime === 'image/png' ? 'png' : 'jpg'}`;
}

export type PicturePart = Part & { mime: string };

export function pictureParts(pieces: readonly Piece[]): PicturePart[] {
	return pieces.flatMap((piece, at) =>
		piece.kind === 'picture'
			? [{ path: picturePath(piece, at), bytes: piece.bytes, mime: piece.mime }]
			: []
	);
}
