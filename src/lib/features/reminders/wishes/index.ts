export {
	type Channel,
	CHANNEL_NAMES,
	type Language,
	LANGUAGE_NAMES,
	UNASKED,
	type Wish,
	WishForm
} from './domain/wish.ts';
