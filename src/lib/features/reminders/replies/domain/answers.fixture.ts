/** Answers as people write them, by what they say; each line is one answer. */
const lines = (text: string) => text.trim().split(/\n\s*/);

export const ANSWERS = {
	stop: lines(`
		STOP
		 stop.
		Stop
		stop!!!
		« STOP »
		"stop"
		STOP SMS
		STOP MERCI
		stop svp
		Bonjour, stop merci
		stop s'il vous plaît
		stpo
		sotp
		tsop
		st0p
		stoppp
		STOOOP
		s t o p
		S.T.O.P.
		s-t-o-p merci
		st op
		ＳＴＯＰ
		ｓｔｏｐ
		STOP 🛑
		🛑
		🛑🛑
		🙏 stop
		ЅТОР
		STОP
		s\u200btop
		st\u200bop mer\u200bci
		توقـف من فضلكم
		STOP au 36111
		Arrêt
		ARRET
		ARRÊT
		arrêt sms
		Arretez
		arrêtez svp merci
		Merci d'arrêter
		DESABO
		DÉSABO
		désabonnement
		désabonnez-moi
		Je veux me désabonner
		Désinscription svp
		Ne m'envoyez plus de messages
		Ne m'envoyez plus rien
		Je ne veux plus recevoir de SMS
		je ne souhaite plus recevoir vos messages merci
		arrêtez de m'envoyer des messages
		arrêtez de m'écrire
		plus de sms svp
		Please stop
		stop texting me
		UNSUBSCRIBE
		opt-out
		قف
		قِفْ
		توقف
		توقفوا من فضلكم
		أوقفوا الرسائل
		إلغاء الاشتراك
		Стоп`),
	start: lines(`
		START
		start
		Start merci
		REPRENDRE
		Reprendre svp
		reprendre les SMS
		je veux reprendre
		reprise
		UNSTOP
		ابدأ`),
	yes: lines(`
		OUI
		oui
		Oui merci
		ouiii
		Oui 👍
		👍
		👌🏽
		ok
		OK !
		O.K.
		Ok merci beaucoup
		d'accord
		D’accord
		daccord merci
		Bonjour, oui je serai là. Bonne journée
		oui je viens
		oui avec plaisir
		pas de problème
		ça marche
		c'est noté, merci
		bien reçu
		oui inchallah
		wi
		o u i
		yes
		Yes please
		sure, thanks
		نعم
		نعم شكرا
		إن شاء الله نعم
		موافق
		да`),
	no: lines(`
		NON
		non
		Non merci
		non, merci beaucoup
		NON !!
		nonnn
		nan
		nn
		non je peux pas
		Non je ne peux pas, désolée
		je ne pourrai pas venir
		Bonjour je ne viendrai pas merci
		pas dispo désolé
		impossible
		sans façon
		ça ne m'intéresse pas
		n o n
		👎
		no
		No thanks
		sorry I can't come
		لا
		لا شكرا
		لا أستطيع
		нет`),
	'wrong-person': lines(`
		ce n'est pas moi
		C’est pas moi
		c pas moi
		Non c'est pas moi
		Bonjour, ce n'est pas moi. Merci
		mauvais numéro
		Mauvais numero !
		vous vous trompez
		Vous vous trompez de numéro
		Bonjour je pense que vous vous êtes trompé de numéro, bonne journée
		Vous faites erreur
		Erreur de destinataire
		faux numéro je ne connais pas cette dame
		je ne connais pas cette personne
		vous n'avez pas la bonne personne
		Wrong number
		sorry wrong person
		لست أنا`),
	doubtful: lines(`
		stop it's ok?
		Non stop
		ok stop
		je m'arrête au stop et j'arrive
		il faut descendre à quel arrêt de bus ?
		je n'ai jamais demandé ces messages, marre
		vous pouvez arrêter de m'écrire à cette heure ?
		C'est du spam ?
		stop ou encore ?
		stop start
		ne pas stop
		supprimez mon numéro
		laissez-moi tranquille
		stom
		Stup
		ce n'est pas moi stop
		mauvais numéro, arrêtez
		cancel
		إلغاء
		لا توقفوا
		توقف المطر`),
	plain: lines(`
		merci
		Bonjour
		Top merci
		stp
		?
		...
		1
		oui et non
		oui mais mardi pas jeudi
		Non je préfère le matin
		à quelle heure ?
		C'est où ?
		ce n'est pas moi qui viens, c'est ma fille
		vous vous trompez de jour, c'est mardi
		Qui êtes-vous ?
		Je serai en retard de 10 minutes
		inchallah
		👍👎
		😀
		je reprends le travail lundi
		je suis au shop
		شكرا`)
};
