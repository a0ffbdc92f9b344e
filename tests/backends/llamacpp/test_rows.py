import ctypes

from hypothesis import given
from hypothesis import strategies as st

from tramontane.backends.llamacpp.rows import Block, Piece, pieces
from tramontane.engine.contract import Rows

rows = st.builds(
    lambda slot, start, tokens, wanted: Rows(slot, start, tokens, min(wanted, len(tokens))),
    st.integers(0, 255),
    st.integers(0, 30000),
    st.lists(st.integers(0, 131071), min_size=1, max_size=20),
    st.integers(0, 4),
)


@given(st.lists(rows, min_size=1, max_size=6), st.integers(1, 40))
def test_pieces_put_together_are_all_rows_in_their_order(batch, widest):
    cut = list(pieces(batch, widest))
    assert all(len(piece.tokens) == widest for piece in cut[:-1])
    expected = [
        (token, each.start + place, each.slot, int(place >= len(each.tokens) - each.wanted))
        for each in batch
        for place, token in enumerate(each.tokens)
    ]
    found = [row for piece in cut for row in zip(piece.tokens, piece.positions, piece.slots, piece.wanted, strict=True)]
    assert found == expected


@given(st.lists(st.tuples(st.integers(0, 131071), st.integers(0, 30000), st.integers(0, 255)), max_size=8))
def test_a_block_holds_what_it_was_filled_with(columns):
    block = Block(8)
    block.fill(Piece([1] * 8, [2] * 8, [3] * 8, [1] * 8))
    tokens, positions, slots = ([row[column] for row in columns] for column in range(3))
    batch = block.fill(Piece(tokens, positions, slots, [0] * len(columns)))
    count = batch.n_tokens
    assert not ctypes.cast(batch.embd, ctypes.c_void_p)
    assert (batch.token[:count], batch.pos[:count], batch.logits[:count]) == (tokens, positions, [0] * count)
    assert [batch.seq_id[place][: batch.n_seq_id[place]] for place in range(count)] == [[slot] for slot in slots]
