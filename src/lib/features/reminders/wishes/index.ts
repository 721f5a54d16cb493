export {
	type Channel,
	type Language,
	LANGUAGE_NAMES,
	UNASKED,
	type Wish,
	WishForm
} from './domain/wish.ts';
