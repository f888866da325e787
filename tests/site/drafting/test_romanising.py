"""The examples of the notice itself, and words of the news."""

import pytest

from editor.site.drafting.romanising import romanised

WORDS = """
구미 gumi 영동 yeongdong 백암 baegam 옥천 okcheon 합덕 hapdeok 호법 hobeop 월곶 wolgot 벚꽃 beotkkot 한밭 hanbat
구리 guri 설악 seorak 칠곡 chilgok 임실 imsil 울릉 ulleung 대관령 daegwallyeong
백마 baengma 신문로 sinmunno 종로 jongno 왕십리 wangsimni 별내 byeollae 신라 silla
해돋이 haedoji 같이 gachi 굳히다 guchida 맞히다 machida
좋고 joko 놓다 nota 낳지 nachi 묵호 mukho 집현전 jiphyeonjeon
압구정 apgujeong 낙동강 nakdonggang 죽변 jukbyeon 낙성대 nakseongdae 합정 hapjeong 팔당 paldang 샛별 saetbyeol
울산 ulsan 독립문 dongnimmun 한라산 hallasan 속리산 songnisan 촉석루 chokseongnu 광희문 gwanghuimun
물동량 muldongnyang 생산량 saengsannyang 협력 hyeomnyeok 국립 gungnip 연료 yeollyo 부산항 busanhang 반등 bandeung
많아 mana 싫어 sireo 좋아 joa 앉히다 anchida 밝히다 balkida 값이 gapsi 닭 dak 여덟 yeodeol 전화 jeonhwa
놓는 nonneun 없는 eomneun 않는 anneun 먹는 meongneun 뚫네 ttulle 깎아 kkakka 읽어 ilgeo 있다 itda
""".split()


@pytest.mark.parametrize(("word", "wanted"), list(zip(WORDS[::2], WORDS[1::2], strict=True)))
def test_words(word: str, wanted: str) -> None:
    assert romanised(word) == wanted


def test_what_is_no_hangul_stays() -> None:
    assert romanised("AI 반도체, 2배로!") == "AI bandoche, 2baero!"


def test_hangul_taken_apart_is_put_together() -> None:
    assert romanised("\u1100\u1161\u11bc") == "gang"


def test_every_syllable_is_written_in_small_latin_letters() -> None:
    syllables = "".join(map(chr, range(ord("가"), ord("힣") + 1)))
    for beside in ("", "가", "라", "아", "하", "나"):
        for sign in syllables:
            assert romanised(sign + beside).isascii()
            assert romanised(beside + sign).islower()
