r"""Formulas of guests: TeX as typed in, one line of readable signs out. `x \in \mathbb{R}^2` becomes x ∈ ℝ².

Kitbag sets no formulas. What has no sign of its own keeps its name without the backslash; nothing is dropped but space.
"""

from __future__ import annotations

import re

from kit.patterns import pattern

_NAMED = """
alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ
nu=ν xi=ξ pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ
Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Phi=Φ Psi=Ψ Omega=Ω in=∈ notin=∉ subset=⊂ subseteq=⊆ cup=∪ cap=∩ emptyset=∅
forall=∀ exists=∃ neg=¬ land=∧ lor=∨ wedge=∧ vee=∨ times=× cdot=· ast=∗ div=÷ pm=± mp=∓ le=≤ leq=≤ ge=≥
geq=≥ ne=≠ neq=≠ nexists=∄ approx=≈ equiv=≡ sim=∼ propto=∝ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫
oint=∮ to=→ rightarrow=→ leftarrow=← gets=← Rightarrow=⇒ Leftarrow=⇐ leftrightarrow=↔ Leftrightarrow=⇔
iff=⇔ implies=⇒ Longrightarrow=⟹ longrightarrow=⟶ mapsto=↦ uparrow=↑ downarrow=↓ ldots=… dots=… cdots=⋯
vdots=⋮ prime=′ circ=∘ bullet=• star=⋆ langle=⟨ rangle=⟩ lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ mid=| vert=|
Vert=‖ parallel=∥ perp=⊥ angle=∠ degree=° hbar=ℏ ell=ℓ Re=ℜ Im=ℑ aleph=ℵ setminus=∖ oplus=⊕ otimes=⊗
models=⊨ vdash=⊢ top=⊤ bot=⊥ square=□ checkmark=✓ ll=≪ gg=≫ colon=:
"""
_SIGNS = dict(pair.split("=", 1) for pair in _NAMED.split())
_BOARD = dict(zip("CNPQRZ", "ℂℕℙℚℝℤ", strict=True))
_OVER = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "bar": "\u0304",
    "overline": "\u0304",
    "dot": "\u0307",
    "ddot": "\u0308",
}
_OVER |= {"tilde": "\u0303", "vec": "\u20d7"}
_UP = str.maketrans("0123456789+-=()nTi′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀⁱ′")
_DOWN = str.maketrans("0123456789+-=()aeijkmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜᵤᵥₓ")
_SPACE = pattern(r"\\(?:q?quad|[,;:!> ])|~")
_NOTHING = pattern(r"\\(?:left|right|middle|big|Big|bigg|displaystyle|textstyle|limits|nonumber|hline|begin\{\w+\*?\}"
                   r"(?:\{[^{}]*\})?|end\{\w+\*?\})(?![A-Za-z])\.?")  # fmt: skip
_FRACTION = pattern(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")
_ROOT = pattern(r"\\sqrt(?:\[[^\]]*\])?\{([^{}]*)\}")
_FONT = pattern(
    r"\\(?:text\w{0,4}|mathrm|mathbf|mathit|mathsf|mathcal|mathtt|boldsymbol|operatorname\*?|bm)\{([^{}]*)\}"
)
_ACCENT = pattern(r"\\(hat|widehat|bar|overline|dot|ddot|tilde|vec)(?:\{([^{}]*)\}|[ ]*([A-Za-z]))")
_SCRIPT = pattern(r"([\^_])(?:\{([^{}]*)\}|([^\s{}\\(^_]))")


def readable(tex: str) -> str:
    """One line that people can read; see the module."""
    text = _NOTHING.sub("", _SPACE.sub(" ", tex)).replace("\\\\", " ").replace("&", " ")
    text = text.replace("\\{", "\ue000").replace("\\}", "\ue001").replace("\\|", "‖")
    text = re.sub(r"\\mathbb\{?([A-Z])\}?", lambda m: _BOARD.get(m[1], m[1]), text)
    text = re.sub(r"\\([A-Za-z]+)", _sign, text)
    for _ in range(8):  # from the inside out
        before = text
        text = _FONT.sub(r"\1", text)
        text = _ACCENT.sub(lambda m: (m[2] or m[3] or "") + _OVER[m[1]], text)
        text = _SCRIPT.sub(_script, text)
        text = _FRACTION.sub(lambda m: f"{_held(m[1])}/{_held(m[2])}", text)
        text = _ROOT.sub(lambda m: f"√{_held(m[1])}", text)
        if text == before:
            break
    text = text.replace("{", "").replace("}", "").replace("\\", "").replace("`", "'")
    return " ".join(text.replace("\ue000", "{").replace("\ue001", "}").split())


def _sign(match: re.Match[str]) -> str:
    return _SIGNS.get(match[1], match[0])


def _held(text: str) -> str:
    text = text.strip()
    return text if len(text) < 2 or text.isalnum() else f"({text})"


def _script(match: re.Match[str]) -> str:
    words = (match[2] if match[2] is not None else match[3]).replace(" ", "")
    raised = words.translate(_UP if match[1] == "^" else _DOWN)
    if all(one != two or one == "′" for one, two in zip(words, raised, strict=True)):
        return raised
    return match[1] + (words if len(words) < 2 else f"({words})")
