"""Orders to a machine in other languages: a word for leaving, saying or obeying, and one for what a program goes by."""

import re

# Stems, as they begin a word; scripts without spaces are searched anywhere.
_VERBS = """
    vergiss ignorier missacht antworte wiederhol übersetz verlass spiel beende sag gib zeig
    oublie ignore réponds répète traduis quitte arrête joue dis montre
    olvida ignora responde repite traduce deja sal actúa di muestra finge
    dimentica rispondi ripeti traduci esci smetti mostra fingi da
    esquece esqueça ignore responda repita traduza saia diga mostre
    vergeet negeer antwoord herhaal vertaal stop zeg toon speel
    zapomnij zignoruj odpowiedz odpowiadaj powtórz przetłumacz wyjdź powiedz pokaż
    unut görmezden yanıtla cevapla tekrarla çevir çık söyle göster
    glöm strunta svara upprepa sluta säg visa glem svar gentag sig vis
    zapomeň ignoruj odpověz zopakuj přelož řekni unohda vastaa sano felejtsd válaszolj mondd
    obliviscere ignora responde dic repete
    забудь игнорируй отвечай ответь повтори переведи выйди скажи покажи притворись
    забудь ігноруй відповідай скажи ξέχνα αγνόησε απάντησε πες
    bỏ quên lupakan abaikan jawab
"""
_THINGS = """
    rolle anweisung vorgaben befehl systemprompt assistent drehbuch regeln prompt
    rôle consigne instruction règles assistant personnage
    rol papel instruccion reglas asistente guion personaje sistema
    ruolo istruzion regole assistente copione cameriere
    papel instruç instruco regras personagem
    opdracht instructie regels rol
    rolę rola roli instrukcj zasady asystent polecenia
    rolün talimat kurallar asistan komut
    rollen instruktion regler assistent
    roli pokyny pravidla ohje rooli utasítás szerep
    mandat praecept partes
    роль роли инструкц правила ассистент указани
    роль інструкц правила ρόλο οδηγίες κανόνες
    vai trò instruksi peran
    auftrag mission accept acept accett einverstanden zufrieden zadowolon соглас довол
"""
_UNSPACED = re.compile(
    r"(?:忽略|忘记|忘掉|無視|忘れ|무시|잊어|تجاهل|انس|התעלם|שכח|भूल|अनदेखा|ลืม|やめ|停止|用中文|日本語|한국어|بالعربية|हिंदी|אמור|答えて|回答|대답)"
)
_UNSPACED_THINGS = re.compile(
    r"(?:设定|設定|指令|指示|规则|規則|角色|提示|助手|系统|システム|アシスタント|役|ルール|プロンプト|지시|역할|규칙|시스템|التعليمات|تعليمات|دور|القواعد|النظام|העסק"
    r"|הוראות|תפקיד|निर्देश|भूमिका|नियम|สั่ง|บทบาท)"
)


def _stems(listed: str) -> re.Pattern[str]:
    return re.compile(r" (?:" + "|".join(sorted(set(listed.split()), key=len, reverse=True)) + r")\w*")


_VERB, _THING = _stems(_VERBS), _stems(_THINGS)
# Words of one's own language, of which an English sentence holds some.
_ENGLISH = frozenset(
    [
        "the",
        "a",
        "to",
        "you",
        "your",
        "i",
        "we",
        "it",
        "is",
        "and",
        "of",
        "in",
        "that",
        "for",
        "with",
        "on",
        "my",
        "our",
        "not",
        "be",
        "this",
        "will",
        "at",
        "are",
        "was",
        "what",
    ]
)


def ordered_abroad(text: str, words: frozenset[str]) -> bool:
    """Whether a sentence (its plain `text` and `words`) orders a machine about in another language."""
    if not text.isascii() and _UNSPACED.search(text) and _UNSPACED_THINGS.search(text):
        return True
    if words & _ENGLISH:
        return False
    return _VERB.search(text) is not None and _THING.search(text) is not None
