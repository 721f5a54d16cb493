export {
	NOT_A_PHOTO,
	type PhotoRefusal,
	type PhotoWords,
	refusePhotoWords
} from './domain/photo-words.ts';
