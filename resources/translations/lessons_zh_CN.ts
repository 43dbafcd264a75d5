<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>01-a-neuron</name>
    <message>
        <source>A brain thinks with billions of nerve cells. Each one listens to others, makes up its mind, and passes something on. A neural network is made after that idea.</source>
        <translation>大脑用几百亿个神经细胞思考。每个细胞倾听别的细胞，自己拿主意，再把消息传下去。神经网络就是照着这个想法做的。</translation>
    </message>
    <message>
        <source>A greater bias is added to every sum, whoever asks.</source>
        <translation>无论谁来请求，每个和都会加上更大的偏置。</translation>
    </message>
    <message>
        <source>A network of such neurons</source>
        <translation>由这样的神经元组成的网络</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>A neuron takes three steps. It weighs each input: input times weight. It adds the products up, and the bias too. Then it decides how much of the sum to let through; the function that does so is called its activation.</source>
        <translation>一个神经元走三步。先给每个输入加权：输入乘以权重。再把这些乘积连同偏置一起加起来。然后决定让这个和通过多少；做这件事的函数叫作激活函数。</translation>
    </message>
    <message>
        <source>A weight can grow</source>
        <translation>权重会增长</translation>
    </message>
    <message>
        <source>All that comes in runs together in the body. Where the long fibre begins it is decided: if enough came together, the cell fires; else nothing happens.</source>
        <translation>传进来的一切都汇集到细胞体。在长纤维开始的地方做出决定：如果汇集得足够多，细胞就发放冲动；否则什么也不发生。</translation>
    </message>
    <message>
        <source>Click Tom, the neuron o1, to open its card, and follow its three steps.</source>
        <translation>点击 Tom，也就是神经元 o1，打开它的卡片，跟着看它的三步。</translation>
    </message>
    <message>
        <source>Click h1 to open its card, and look for its threshold.</source>
        <translation>点击 h1 打开它的卡片，找到它的阈值。</translation>
    </message>
    <message>
        <source>Click the number on Jackie&apos;s line, w3, to open its card.</source>
        <translation>点击 Jackie 连线上的数字 w3，打开它的卡片。</translation>
    </message>
    <message>
        <source>Click the row Jackie alone in the table. Then raise b1, and nothing else, until o1 says more than {asked}.</source>
        <translation>点击表格里的 Jackie alone 这一行。然后只调高 b1，别的都不动，直到 o1 大于 {asked}。</translation>
    </message>
    <message>
        <source>Double-click b1, under Tom, and try a number that is not as far below zero.</source>
        <translation>双击 Tom 下方的 b1，试一个不那么负的数。</translation>
    </message>
    <message>
        <source>Double-click the number on Jackie&apos;s line, type the new one, and press Enter.</source>
        <translation>双击 Jackie 连线上的数字，输入新的数，再按 Enter。</translation>
    </message>
    <message>
        <source>Follow the fibre to its far end.</source>
        <translation>沿着纤维一直走到尽头：那里是轴突末梢。</translation>
    </message>
    <message>
        <source>From the nerve cell and Tom&apos;s friends to weights, bias and threshold.</source>
        <translation>从神经细胞和 Tom 的朋友们，到权重、偏置和阈值。</translation>
    </message>
    <message>
        <source>Henderson and Alice are close to him: a weight of {tom_henderson} each. Jackie is a colleague whom he hardly knows: her weight is {tom_jackie}.</source>
        <translation>Henderson 和 Alice 同他很亲近：权重都是 {tom_henderson}。Jackie 是他几乎不认识的同事：她的权重是 {tom_jackie}。</translation>
    </message>
    <message>
        <source>Here is the network of this course. It sees the weight and the height of four people and shall say who is a woman. Its neurons are Toms, all of them: they weigh, add a bias, and decide.</source>
        <translation>这就是本课程的网络。它看到四个人的体重和身高，要说出谁是女性。它的神经元个个都是 Tom：加权，加上偏置，再做决定。</translation>
    </message>
    <message>
        <source>How readily Tom helps</source>
        <translation>Tom 有多乐意帮忙</translation>
    </message>
    <message>
        <source>It is minus b1. The card of h1 says it, and b1 stands under h1 in the diagram.</source>
        <translation>它是 b1 的相反数。h1 的卡片上写着，网络图里 h1 下方也有 b1。</translation>
    </message>
    <message>
        <source>It is the lowest of the three lines, and the thinnest. Its label begins with w3.</source>
        <translation>它是三条连线中最下面、也最细的一条。它的标签以 w3 开头。</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle. The line about the threshold stands low on the card.</source>
        <translation>它是中间两个圆形神经元里上面的那个。说阈值的那一行在卡片靠下的地方。</translation>
    </message>
    <message>
        <source>It lies between the round body and the long fibre.</source>
        <translation>它在圆圆的细胞体和长纤维之间，叫作轴丘。</translation>
    </message>
    <message>
        <source>Jackie and Tom work together for a year, and come to rely on each other. Her weight grows. Nobody wrote a new rule into Tom&apos;s head: one number changed, and he behaves differently.</source>
        <translation>Jackie 和 Tom 一起工作了一年，渐渐互相信赖。她的权重增长了。没有人往 Tom 脑子里写新规则：只是一个数变了，他的行为就不同了。</translation>
    </message>
    <message>
        <source>Jackie is still hardly known here, and when she alone asks, Tom does not help. But he can become a more helpful person altogether. That needs no closer friendship, only a lower threshold.</source>
        <translation>在这里 Tom 和 Jackie 还是不熟，只有她来请求时，Tom 不帮忙。但他可以变成一个总体上更乐于助人的人。这不需要更亲近的友谊，只需要更低的阈值。</translation>
    </message>
    <message>
        <source>Let Jackie become a friend: double-click w3 and set it to {asked}.</source>
        <translation>让 Jackie 成为朋友：双击 w3，把它设为 {asked}。</translation>
    </message>
    <message>
        <source>Look for the fine branches around the body of the cell.</source>
        <translation>找一找细胞体周围那些细细的分枝：它们叫树突。</translation>
    </message>
    <message>
        <source>Lower the threshold</source>
        <translation>降低阈值</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>什么都不变</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Weights and biases were drawn by chance.</source>
        <translation>它还什么都没有学。权重和偏置是随机抽取的。</translation>
    </message>
    <message>
        <source>Now you can read the number that a neuron decides by. When weight and height, weighed by its weights, add up to exactly the threshold, a neuron is undecided.</source>
        <translation>现在你能读出神经元据以决定的那个数了。当体重和身高按它的权重加权后，加起来正好等于阈值时，神经元就拿不定主意。</translation>
    </message>
    <message>
        <source>Press the part of the cell that listens to other cells.</source>
        <translation>点按细胞上倾听其他细胞的那个部分。</translation>
    </message>
    <message>
        <source>Press the part that decides whether the cell fires.</source>
        <translation>点按决定细胞是否发放冲动的那个部分。</translation>
    </message>
    <message>
        <source>Press the part where the message leaves for other cells.</source>
        <translation>点按消息离开、去往其他细胞的那个部分。</translation>
    </message>
    <message>
        <source>Read a threshold</source>
        <translation>读出一个阈值</translation>
    </message>
    <message>
        <source>That is all that training will ever do.</source>
        <translation>训练所做的，从来也就是这一件事。</translation>
    </message>
    <message>
        <source>The impulse runs along the axon to its many ends. One cell talks to thousands of others, but not to all equally well: some links are strong, some weak.</source>
        <translation>冲动沿着轴突跑到它的许多末端。一个细胞同成千上万个细胞说话，但并不是对谁都一样：有的联系强，有的联系弱。</translation>
    </message>
    <message>
        <source>The neuron stands on the right of the Network panel.</source>
        <translation>这个神经元在“网络”面板的右边。</translation>
    </message>
    <message>
        <source>Think of Tom as such a cell, o1 in the Network panel. On the left are three friends who may ask him for help, and each line is as wide as he listens to that friend.</source>
        <translation>把 Tom 想成这样一个细胞，也就是“网络”面板里的 o1。左边是三个可能请他帮忙的朋友，他越听谁的话，那条连线就越粗。</translation>
    </message>
    <message>
        <source>Tom helps less readily</source>
        <translation>Tom 更不乐意帮忙</translation>
    </message>
    <message>
        <source>Tom helps more readily</source>
        <translation>Tom 更乐意帮忙</translation>
    </message>
    <message>
        <source>Tom listens to his friends</source>
        <translation>Tom 听朋友们的话</translation>
    </message>
    <message>
        <source>Tom&apos;s bias is {tom_bias}. So the requests have to weigh more than {tom_threshold} in all before he rather helps than not: that is his threshold. It shifts with time, as people do.</source>
        <translation>Tom 的偏置是 {tom_bias}。所以请求加起来的分量要超过 {tom_threshold}，他才偏向于帮忙：这就是他的阈值。它会随时间移动，人也是这样。</translation>
    </message>
    <message>
        <source>Type the threshold of h1, with at least two decimals.</source>
        <translation>输入 h1 的阈值，至少写两位小数。</translation>
    </message>
    <message>
        <source>Warren McCulloch and Walter Pitts published the first neuron of this kind, on paper, in 1943.</source>
        <translation>1943 年，Warren McCulloch 和 Walter Pitts 在论文里发表了第一个这样的神经元。</translation>
    </message>
    <message>
        <source>Weigh, add, decide</source>
        <translation>加权、求和、决定</translation>
    </message>
    <message>
        <source>What happens if the bias b1 is raised?</source>
        <translation>如果把偏置 b1 调高，会怎样？</translation>
    </message>
    <message>
        <source>When Henderson alone asks, the sum is {tom_sum}, and Tom says {tom_says}: he rather helps than not.</source>
        <translation>只有 Henderson 来请求时，和是 {tom_sum}，Tom 说 {tom_says}：他偏向于帮忙。</translation>
    </message>
    <message>
        <source>Where a nerve cell listens</source>
        <translation>神经细胞在哪里倾听</translation>
    </message>
    <message>
        <source>Where it decides</source>
        <translation>它在哪里做决定</translation>
    </message>
    <message>
        <source>Where it passes it on</source>
        <translation>它在哪里传下去</translation>
    </message>
    <message>
        <source>the impulse that then runs along the fibre is carried by ions that pass through the skin of the cell. Neurotransmitters carry the message only over the gap to the next one.</source>
        <translation>随后沿纤维传播的冲动，靠的是穿过细胞膜的离子。神经递质只负责把消息带过细胞之间的间隙，交给下一个细胞。</translation>
    </message>
    <message>
        <source>the threshold of a neuron is minus its bias. The two say the same thing with opposite signs.</source>
        <translation>神经元的阈值就是偏置的相反数。两者说的是同一件事，只是符号相反。</translation>
    </message>
</context>
<context>
    <name>02-activation-functions</name>
    <message>
        <source>A ReLU neuron gets a sum below zero for every row. What can training do for it?</source>
        <translation>一个 ReLU 神经元对每一行得到的和都小于零。训练能为它做什么？</translation>
    </message>
    <message>
        <source>A mark more or less should not turn an evening upside down. So the step is made smooth: this S-shaped curve is the sigmoid. The smaller the weight, the more gently it climbs.</source>
        <translation>多一分少一分，不该让一个晚上天翻地覆。所以把台阶磨平：这条 S 形曲线就是 sigmoid。权重越小，它爬升得越平缓。</translation>
    </message>
    <message>
        <source>A place to play</source>
        <translation>一个可以玩的地方</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>All six</source>
        <translation>全部六种</translation>
    </message>
    <message>
        <source>An exam is passed at {pass_mark} points, and whoever passes is invited to dinner. The neuron takes {pass_mark} off every mark first, so that it sees zero for a mark that just passes.</source>
        <translation>考试 {pass_mark} 分及格，及格的人有晚餐吃。神经元先从每个分数里减去 {pass_mark}，这样刚好及格的分数在它看来就是零。</translation>
    </message>
    <message>
        <source>Change a real neuron</source>
        <translation>改一个真正的神经元</translation>
    </message>
    <message>
        <source>Choose ReLU and move the point to {asked} or further to the left.</source>
        <translation>选 ReLU，把点移到 {asked} 或更靠左。</translation>
    </message>
    <message>
        <source>Choose tanh and move the point to {asked} or further to the right. Look at the slope there.</source>
        <translation>选 tanh，把点移到 {asked} 或更靠右。看看那里的斜率。</translation>
    </message>
    <message>
        <source>Click the row Just below in the table, and see what o1 says.</source>
        <translation>点击表格里的 Just below 这一行，看看 o1 说什么。</translation>
    </message>
    <message>
        <source>Dinner, or no dinner</source>
        <translation>有晚餐，还是没有晚餐</translation>
    </message>
    <message>
        <source>Double-click w1 and set it to {asked}. Watch o1 while you do.</source>
        <translation>双击 w1，把它设为 {asked}。同时看着 o1。</translation>
    </message>
    <message>
        <source>Drag the point on the curve, or type the number into the field z.</source>
        <translation>拖动曲线上的点，或者把数输入到 z 框里。</translation>
    </message>
    <message>
        <source>Far to the left the sigmoid says nearly {nothing}, far to the right nearly {one}. It gets there only at infinity. In between it is as undecided as the sum is.</source>
        <translation>在很左边，sigmoid 几乎是 {nothing}；在很右边，几乎是 {one}。只有到无穷远才真正达到。在中间，和有多含糊，它就有多含糊。</translation>
    </message>
    <message>
        <source>From a pass mark to six curves, and what each is good at.</source>
        <translation>从及格线到六条曲线，以及每条曲线擅长什么。</translation>
    </message>
    <message>
        <source>Give the neuron o1 the activation tanh: press its card in the Activation panel.</source>
        <translation>给神经元 o1 换上激活函数 tanh：在“激活函数”面板里点按它的卡片。</translation>
    </message>
    <message>
        <source>It is the second row. The number in the neuron o1 changes when you click it.</source>
        <translation>它是第二行。点击它时，神经元 o1 里的数会变。</translation>
    </message>
    <message>
        <source>It learns as usual</source>
        <translation>它照常学习</translation>
    </message>
    <message>
        <source>It learns more slowly</source>
        <translation>它学得慢一些</translation>
    </message>
    <message>
        <source>Its weight is large. It decides all but like a switch: just below means no dinner at all.</source>
        <translation>它的权重很大。它的决定几乎像个开关：差一点点也没有晚餐。</translation>
    </message>
    <message>
        <source>Look at each of the six functions once: choose them one after the other.</source>
        <translation>把六种函数各看一遍：一个接一个地选。</translation>
    </message>
    <message>
        <source>Look at the lower curve, left of zero. Training moves a weight in proportion to the slope.</source>
        <translation>看下面那条曲线，零的左边。训练移动权重，是按斜率成比例的。</translation>
    </message>
    <message>
        <source>Make it fair</source>
        <translation>让它公平些</translation>
    </message>
    <message>
        <source>Nothing, its slope is zero</source>
        <translation>什么也做不了，它的斜率是零</translation>
    </message>
    <message>
        <source>Now in the network itself. A press on a card changes the layer that the panel names. What the weights meant before means something else now, so training starts again.</source>
        <translation>现在到网络里来。点按一张卡片，就改变面板上写明的那一层。权重原来的含义现在变了，所以训练要重新开始。</translation>
    </message>
    <message>
        <source>Open the activation lab: press lab in the Activation panel.</source>
        <translation>打开激活函数实验室：点按“激活函数”面板里的“实验室”。</translation>
    </message>
    <message>
        <source>ReLU is the simplest of all: what is above zero passes as it is, what is below does not pass. Its slope is easy to compute, and it does not flatten out on the right.</source>
        <translation>ReLU 最简单：零以上原样通过，零以下不让通过。它的斜率很好算，而且右边不会变平。</translation>
    </message>
    <message>
        <source>Sigmoid and tanh flatten out on both sides. ReLU, leaky ReLU and ELU let everything above zero through as it is, and differ below. Maxout weighs its inputs several times over and keeps the largest sum.</source>
        <translation>sigmoid 和 tanh 两边都变平。ReLU、leaky ReLU 和 ELU 让零以上的原样通过，零以下则各不相同。maxout 用几组权重分别加权，留下最大的那个和。</translation>
    </message>
    <message>
        <source>Sigmoid is not the only way to decide. The course knows six, and the lab shows each as a curve, with its slope below. Nothing that you do there changes your network.</source>
        <translation>sigmoid 不是做决定的唯一办法。课程里有六种，实验室把每一种画成曲线，下面是它的斜率。你在那里做什么都不会改变你的网络。</translation>
    </message>
    <message>
        <source>Silent below zero</source>
        <translation>零以下沉默</translation>
    </message>
    <message>
        <source>Squeezed on both sides</source>
        <translation>两边都被压平</translation>
    </message>
    <message>
        <source>Such a neuron is called dead. Leaky ReLU and ELU were made to prevent that: both keep a little slope on the left.</source>
        <translation>这样的神经元叫作死亡神经元。leaky ReLU 和 ELU 就是为防止它而造的：两者在左边都留了一点斜率。</translation>
    </message>
    <message>
        <source>Tanh is a sigmoid that goes from minus {one} to {one}. Far out both are flat: there the slope is nearly {nothing}, and a neuron that has almost no slope learns almost nothing.</source>
        <translation>tanh 是从负 {one} 到 {one} 的 sigmoid。离得远时两者都是平的：那里斜率几乎是 {nothing}，而几乎没有斜率的神经元几乎什么也学不到。</translation>
    </message>
    <message>
        <source>The curve goes from {nothing} to {one}, and zero is the very middle of it.</source>
        <translation>曲线从 {nothing} 到 {one}，零正好在中间。</translation>
    </message>
    <message>
        <source>The name of the function is a box with a list, beside the blue line. Begin at the top of the list.</source>
        <translation>函数的名字在蓝线旁边的下拉列表里。从列表最上面开始。</translation>
    </message>
    <message>
        <source>The number stands on the only line of the network.</source>
        <translation>这个数就在网络唯一的一条连线上。</translation>
    </message>
    <message>
        <source>The panel Activation is on the left below. The card tanh is in its upper line.</source>
        <translation>“激活函数”面板在左下方。tanh 的卡片在它的上面一排。</translation>
    </message>
    <message>
        <source>The price of silence</source>
        <translation>沉默的代价</translation>
    </message>
    <message>
        <source>The word lab stands at the top of the panel Activation, on the left below. Ctrl+Shift+A opens it too.</source>
        <translation>“实验室”三个字在左下方“激活函数”面板的顶部。按 Ctrl+Shift+A 也能打开。</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>拿不定主意</translation>
    </message>
    <message>
        <source>What does the sigmoid say when the sum is zero? Type the number.</source>
        <translation>和为零时，sigmoid 等于多少？输入这个数。</translation>
    </message>
    <message>
        <source>With a gentle curve, the two rows in the middle get nearly the same answer.</source>
        <translation>曲线平缓了，中间两行得到的答案就差不多。</translation>
    </message>
    <message>
        <source>written as it stands in books, the formula overflows for sums below about {overflow_edge}. This program computes it in a way that never does.</source>
        <translation>按书上的写法，和小于大约 {overflow_edge} 时公式会溢出。本程序用了一种绝不会溢出的算法。</translation>
    </message>
</context>
<context>
    <name>03-feedforward-by-hand</name>
    <message>
        <source>And its neighbour</source>
        <translation>还有它的邻居</translation>
    </message>
    <message>
        <source>Click h1 to open its card.</source>
        <translation>点击 h1，打开它的卡片。</translation>
    </message>
    <message>
        <source>Compare the weights that lead into h2, w3 and w4, with those of h1.</source>
        <translation>把通向 h2 的权重 w3 和 w4 同 h1 的权重比一比。</translation>
    </message>
    <message>
        <source>Feed one row through a whole network, and get every digit right.</source>
        <translation>让一行数据走过整个网络，每一位数字都算对。</translation>
    </message>
    <message>
        <source>Feedforward by hand</source>
        <translation>手算前向传播</translation>
    </message>
    <message>
        <source>First step: weigh and add. The first weight is {hand_w1} and meets {hand_x1}; the second is {hand_w2} and meets {hand_x2}; the bias adds nothing.</source>
        <translation>第一步：加权，求和。第一个权重 {hand_w1} 遇上 {hand_x1}；第二个权重 {hand_w2} 遇上 {hand_x2}；偏置什么也不加。</translation>
    </message>
    <message>
        <source>If the answer is too low for a row, the step makes it higher. A wrong guess costs nothing: read why, and try the next question.</source>
        <translation>如果某一行的答案太低，这一步就会让它变高。猜错没有任何代价：读一读原因，再试下一题。</translation>
    </message>
    <message>
        <source>It is the sigmoid of the sum. The card of h1 shows the formula with the numbers, and the circle shows the result.</source>
        <translation>它是这个和的 sigmoid。h1 的卡片上有代入数字的公式，圆圈里是结果。</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里上面的那个。</translation>
    </message>
    <message>
        <source>Less than h1</source>
        <translation>比 h1 小</translation>
    </message>
    <message>
        <source>Let it be explained</source>
        <translation>让它解释</translation>
    </message>
    <message>
        <source>More than h1</source>
        <translation>比 h1 大</translation>
    </message>
    <message>
        <source>Next is below the formula. Below it stands how many steps there are.</source>
        <translation>“下一步”在公式下面。再下面写着一共有多少步。</translation>
    </message>
    <message>
        <source>Nothing new happens in the last layer: weigh, add, activate. What comes out here is the answer of the whole network.</source>
        <translation>最后一层没有什么新东西：加权、求和、激活。从这里出来的就是整个网络的答案。</translation>
    </message>
    <message>
        <source>Now your own network</source>
        <translation>现在看你自己的网络</translation>
    </message>
    <message>
        <source>One neuron is left, o1. It is fed by the other two, as they are fed by the row. The program can show each of these steps with the numbers in the formula.</source>
        <translation>还剩一个神经元 o1。另外两个喂给它数据，正如这一行喂给它们。程序能把每一步都代入数字、写成公式给你看。</translation>
    </message>
    <message>
        <source>One row goes in</source>
        <translation>一行数据进去</translation>
    </message>
    <message>
        <source>Open the explanation: press explain this step, under the network.</source>
        <translation>打开解释：点按网络下方的“解释这一步”。</translation>
    </message>
    <message>
        <source>Press Next until the stage Forward is at its end.</source>
        <translation>一直按“下一步”，直到“前向”这个阶段结束。</translation>
    </message>
    <message>
        <source>Press predict a step, under the network, and foresee one step of training.</source>
        <translation>点按网络下方的“预测一步”，预见一步训练。</translation>
    </message>
    <message>
        <source>Second step: the activation. Put the sum into the sigmoid: one divided by one plus e to the minus z.</source>
        <translation>第二步：激活函数。把和放进 sigmoid：一除以（一加 e 的负 z 次方）。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>一步一步来</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The first steps are yours: h1 and h2. Then comes o1, where the answers of both are weighed by w5 and w6.</source>
        <translation>前面几步你做过了：h1 和 h2。接着是 o1，在那里两者的答案由 w5 和 w6 加权。</translation>
    </message>
    <message>
        <source>The last step of Forward shows it, and so does the circle o1.</source>
        <translation>“前向”的最后一步写着它，o1 的圆圈里也有。</translation>
    </message>
    <message>
        <source>The row Example is seen as {hand_x1} and {hand_x2}. Every neuron has the weights {hand_w1} and {hand_w2}, and no bias, so that the sums are easy.</source>
        <translation>Example 这一行在网络看来是 {hand_x1} 和 {hand_x2}。每个神经元的权重是 {hand_w1} 和 {hand_w2}，没有偏置，这样和很好算。</translation>
    </message>
    <message>
        <source>The same as h1</source>
        <translation>和 h1 一样</translation>
    </message>
    <message>
        <source>The sum of h1</source>
        <translation>h1 的和</translation>
    </message>
    <message>
        <source>The words stand below the diagram, beside the name of the row. Ctrl+E opens it too.</source>
        <translation>这几个字在网络图下面，行名旁边。按 Ctrl+E 也能打开。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network. Training will change its weights a little at every step. Can you say which way?</source>
        <translation>这是你自己的表格和网络的一份副本。训练每走一步，都会稍稍改变它的权重。你能说出往哪个方向吗？</translation>
    </message>
    <message>
        <source>To feed forward means to put a row in on the left and to work through the network until an answer comes out on the right. We do it once by hand.</source>
        <translation>前向传播，就是把一行数据从左边放进去，一路算过网络，直到右边出来答案。我们用手算一遍。</translation>
    </message>
    <message>
        <source>Type what h1 says, with at least two decimals.</source>
        <translation>输入 h1 的值，至少写两位小数。</translation>
    </message>
    <message>
        <source>Type what o1 says, with at least three decimals.</source>
        <translation>输入 o1 的值，至少写三位小数。</translation>
    </message>
    <message>
        <source>What h1 says</source>
        <translation>h1 说什么</translation>
    </message>
    <message>
        <source>What is the sum z of h1? Type it.</source>
        <translation>h1 的和 z 是多少？输入它。</translation>
    </message>
    <message>
        <source>With all its digits h1 says {feedforward_hidden}. Both hidden neurons see the same row.</source>
        <translation>写全所有位数，h1 是 {feedforward_hidden}。两个隐藏神经元看到的是同一行。</translation>
    </message>
    <message>
        <source>Without looking: what does h2 say?</source>
        <translation>先别看：h2 等于多少？</translation>
    </message>
    <message>
        <source>You got {feedforward_ones}, digit by digit the number of the course. A forward pass is nothing but that, however large the network is.</source>
        <translation>你得到了 {feedforward_ones}，每一位都和课程里的数一样。不管网络多大，前向传播都不过如此。</translation>
    </message>
    <message>
        <source>w1 times x1, plus w2 times x2, plus b1.</source>
        <translation>w1 乘 x1，加上 w2 乘 x2，再加上 b1。</translation>
    </message>
</context>
<context>
    <name>04-table-and-scaling</name>
    <message>
        <source>A z-score takes the mean away and divides by the spread. Then every column has the same size to the network, whether it was in pounds, in inches or in francs. That is what is usually called normalising.</source>
        <translation>z 分数减去均值，再除以标准差。这样不管原来是磅、英寸还是法郎，每一列在网络看来都一样大。通常说的标准化就是这个。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Choose Shift by in the box Scaling, under the table.</source>
        <translation>在表格下方的“缩放”框里选“平移”。</translation>
    </message>
    <message>
        <source>Choose Z-score in the box Scaling.</source>
        <translation>在“缩放”框里选“z 分数”。</translation>
    </message>
    <message>
        <source>Click h1 to open its card, and look at the sum z.</source>
        <translation>点击 h1 打开它的卡片，看看和 z。</translation>
    </message>
    <message>
        <source>Does scaling change what the table says of these people?</source>
        <translation>缩放会改变表格对这些人的描述吗？</translation>
    </message>
    <message>
        <source>Each small number can be turned back into the large one above it.</source>
        <translation>每个小字的数都能变回它上面的大数。</translation>
    </message>
    <message>
        <source>Here are four people, and the network sees their weight in pounds and their height in inches as they are. All are large numbers, and all are above zero.</source>
        <translation>这里有四个人，网络直接看到他们以磅计的体重和以英寸计的身高。全都是大数，而且全都大于零。</translation>
    </message>
    <message>
        <source>In an epoch training passes through the whole table once. Watch the loss in the toolbar: it tells how wrong the network is, and it hardly moves. If you train on, it settles at {raw_loss}, where the network says the same of everybody.</source>
        <translation>一轮训练把整个表格走一遍。看工具栏里的损失：它说明网络错得有多厉害，而它几乎不动。如果继续训练，它会停在 {raw_loss}，这时网络对谁都说一样的话。</translation>
    </message>
    <message>
        <source>It does not learn</source>
        <translation>它学不会</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里上面的那个。</translation>
    </message>
    <message>
        <source>It stands in the same list as Shift by.</source>
        <translation>它和“平移”在同一个列表里。</translation>
    </message>
    <message>
        <source>No, only where zero is and how long a unit is</source>
        <translation>不会，变的只是零点在哪里、一个单位有多长</translation>
    </message>
    <message>
        <source>On the curve of h1 every row lies far out, where the sigmoid is flat.</source>
        <translation>在 h1 的曲线上，每一行都落在很远的地方，那里 sigmoid 是平的。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times.</source>
        <translation>按“走一轮”或 E 键，按五次。</translation>
    </message>
    <message>
        <source>Press Step epoch, until {asked} epochs are done.</source>
        <translation>按“走一轮”，直到走完 {asked} 轮。</translation>
    </message>
    <message>
        <source>Raw pounds</source>
        <translation>原始的磅数</translation>
    </message>
    <message>
        <source>Scaling is a change of units. It is kept with the network, so that your own weight and height are shifted in the same way when you ask about yourself.</source>
        <translation>缩放就是换单位。它和网络一起保存，所以当你问自己的情况时，你的体重和身高也会以同样的方式平移。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Subtract something from each column, so that its numbers lie around zero. The course takes {course_shift_weight} from weight and {course_shift_height} from height, and you can type shifts of your own beside the box.</source>
        <translation>从每一列减去一个数，让这一列的数落在零附近。课程从体重减去 {course_shift_weight}，从身高减去 {course_shift_height}；你也可以在框旁输入自己的平移量。</translation>
    </message>
    <message>
        <source>The box is below the table, on the left.</source>
        <translation>这个框在表格下面，靠左。</translation>
    </message>
    <message>
        <source>The button is in the toolbar, left of Run. The key E does the same.</source>
        <translation>这个按钮在工具栏里。按 E 键也一样。</translation>
    </message>
    <message>
        <source>The same start, the same steps, the same people. Only zero has moved, and suddenly every step counts.</source>
        <translation>同样的起点，同样的步子，同样的人。只是零点挪了位置，每一步忽然都有了用。</translation>
    </message>
    <message>
        <source>The small numbers in the table are what the network sees now.</source>
        <translation>表格里的小字就是网络现在看到的数。</translation>
    </message>
    <message>
        <source>The table and its scale</source>
        <translation>表格和它的尺度</translation>
    </message>
    <message>
        <source>To a like size</source>
        <translation>调成差不多的大小</translation>
    </message>
    <message>
        <source>Train {asked} epochs again, and watch the loss fall.</source>
        <translation>再训练 {asked} 轮，看着损失下降。</translation>
    </message>
    <message>
        <source>What scaling is not</source>
        <translation>缩放不是什么</translation>
    </message>
    <message>
        <source>Why raw pounds teach nothing, and what a shift does.</source>
        <translation>为什么原始的磅数什么也教不会，以及平移有什么用。</translation>
    </message>
    <message>
        <source>Yes, it removes something</source>
        <translation>会，它去掉了一些东西</translation>
    </message>
    <message>
        <source>a shift alone is not a full normalisation. The means are {mean_weight} and {mean_height}, and the columns keep their spreads, {spread_weight} and {spread_height}.</source>
        <translation>单单平移还不是完整的标准化。两列的均值是 {mean_weight} 和 {mean_height}，它们的离散程度也没有变：{spread_weight} 和 {spread_height}。</translation>
    </message>
    <message>
        <source>the course prints epoch zero after one pass is done. Here that pass counts as the first.</source>
        <translation>课程在走完一遍之后打印第零轮。在这里，那一遍算作第一轮。</translation>
    </message>
</context>
<context>
    <name>05-linear-regression</name>
    <message>
        <source>A line through points, and why squares choose it.</source>
        <translation>一条穿过许多点的直线，以及为什么由平方来选它。</translation>
    </message>
    <message>
        <source>A point at the edge turns the line more than one in the middle, as a longer lever does.</source>
        <translation>边上的点比中间的点更能转动直线，就像更长的杠杆一样。</translation>
    </message>
    <message>
        <source>A rent depends on more than area: on the way to the centre, on bedrooms, on condition, on pets. Each feature gets a coefficient of its own, and the two sums become a system of equations. Watch it grow with every tick, and watch the error fall.</source>
        <translation>租金不只取决于面积，还取决于到市中心的路程、卧室数、状况、能不能养宠物。每个特征得到自己的系数，两个总和就变成一个方程组。每打一个勾，看它变大，也看误差下降。</translation>
    </message>
    <message>
        <source>As good as you can</source>
        <translation>尽你所能</translation>
    </message>
    <message>
        <source>Before a network, a straight line. Here are {flat_count} flats. Across is the area of each in square metres, and up is what it costs a month. The flats are made up.</source>
        <translation>在网络之前，先看一条直线。这里有 {flat_count} 套公寓。横轴是每套公寓的面积，以平方米计；纵轴是它每月的租金。这些公寓是编出来的。</translation>
    </message>
    <message>
        <source>Beside the plot stand two errors: that of your line, and the least that any straight line can have. Move the ends, and watch how many times the least yours is.</source>
        <translation>图旁边有两个误差：你的直线的误差，和任何直线能达到的最小误差。移动两端，看看你的误差是最小误差的多少倍。</translation>
    </message>
    <message>
        <source>Bring the error of your line down to {asked} times the least, or below. Use your own hands, not Fit.</source>
        <translation>把你的直线的误差降到最小误差的 {asked} 倍或更低。自己动手，不要用“拟合”。</translation>
    </message>
    <message>
        <source>Click the point that is farthest from your line, straight up or down.</source>
        <translation>点击沿竖直方向离你的直线最远的那个点。</translation>
    </message>
    <message>
        <source>Drag one point, and only one, so far that the slope of the dashed line changes by a quarter or more.</source>
        <translation>只拖动一个点，拖到让虚线的斜率改变四分之一或更多。</translation>
    </message>
    <message>
        <source>Drag the ends, or type a slope and an intercept. The long squares tell which end is off.</source>
        <translation>拖动两端，或者输入斜率和截距。边长大的正方形会告诉你哪一端偏了。</translation>
    </message>
    <message>
        <source>Drag the two square ends of the line, until it rises and {asked} points or more lie on either side of it.</source>
        <translation>拖动直线两端的方块，让直线上升，并且它的上方和下方各有至少 {asked} 个点。</translation>
    </message>
    <message>
        <source>Each feature has a box with a tick. Area is switched on already.</source>
        <translation>每个特征都有一个可以打勾的方框。面积已经打开了。</translation>
    </message>
    <message>
        <source>How many numbers does the fit with all features have, the intercept included?</source>
        <translation>用上所有特征的拟合一共有多少个数，连截距也算上？</translation>
    </message>
    <message>
        <source>In the menu Train, choose Linear regression.</source>
        <translation>在“训练”菜单里选“线性回归”。</translation>
    </message>
    <message>
        <source>It is a line in the menu Train. Ctrl+Shift+B opens it too.</source>
        <translation>它是“训练”菜单里的一项。按 Ctrl+Shift+B 也能打开。</translation>
    </message>
    <message>
        <source>It is one of the boxes with a tick, beside the plot.</source>
        <translation>它是图旁边可以打勾的方框之一。</translation>
    </message>
    <message>
        <source>It is the last number in the line that begins with m.</source>
        <translation>它是以 m 开头的那一行里的最后一个数。</translation>
    </message>
    <message>
        <source>Larger flats cost more, though not exactly so much more. Which line says it best?</source>
        <translation>公寓越大，租金越高，但并不完全按比例。哪条直线说得最好？</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <source>Look for the longest dotted line. The words beside the plot tell the residual of the point you click.</source>
        <translation>找最长的那条点线。你点击一个点，图旁边的文字就会说出它的残差。</translation>
    </message>
    <message>
        <source>No search is needed for it. Take how far each x is from the mean of all x, and how far each y is from the mean of all y. Multiply the two for each flat, and add up. Then divide by the sum of the squared distances in x. The dashed line in the plot is the result, and your own line lies on it now.</source>
        <translation>它不用去找，可以直接算。取每个 x 与所有 x 的均值之差，和每个 y 与所有 y 的均值之差。对每套公寓把两者相乘，再加起来。然后除以 x 的差的平方之和。图中的虚线就是结果，你自己的直线现在就在它上面。</translation>
    </message>
    <message>
        <source>One for each feature, and one more.</source>
        <translation>每个特征一个，再加一个。</translation>
    </message>
    <message>
        <source>One point far away</source>
        <translation>一个远远的点</translation>
    </message>
    <message>
        <source>One solution still exists, and a computer finds it at once. But nobody writes it down as a formula any more.</source>
        <translation>解仍然有一个，计算机马上就能找到。但是再也没有人把它写成公式了。</translation>
    </message>
    <message>
        <source>Open By numbers, and type the slope m of the least squares line with two decimals.</source>
        <translation>打开“用数来算”，输入最小二乘直线的斜率 m，保留两位小数。</translation>
    </message>
    <message>
        <source>Open Several features, and switch on all {flat_features}.</source>
        <translation>打开“多个特征”，把 {flat_features} 个特征全部打开。</translation>
    </message>
    <message>
        <source>Rent and area</source>
        <translation>租金和面积</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Residuals above and below would cancel each other if they were added. So each one is squared first. The mean of these areas is the mean squared error, one number for the whole line.</source>
        <translation>如果直接相加，上方和下方的残差会互相抵消。所以先把每个残差平方。这些面积的平均就是均方误差，用一个数说明整条直线。</translation>
    </message>
    <message>
        <source>Several features</source>
        <translation>多个特征</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Squares have a price. A single flat with a wrong rent has a long residual, and its square is enormous. The dashed line turns towards it, away from all the others, while your own line stays where it was.</source>
        <translation>平方也有代价。只要有一套公寓的租金写错了，它的残差就很长，平方就非常大。虚线会转向它，离开其他所有的点，而你自己的直线留在原处。</translation>
    </message>
    <message>
        <source>Switch on Squares.</source>
        <translation>打开“平方”。</translation>
    </message>
    <message>
        <source>Take the mean of y, and subtract m times the mean of x. By numbers shows it in its last formula.</source>
        <translation>取 y 的均值，减去 m 乘以 x 的均值。“用数来算”的最后一个公式写的就是它。</translation>
    </message>
    <message>
        <source>Take the point on the far right and drag it down to the bottom. Reset points puts all of them back.</source>
        <translation>把最右边的点一直拖到底。“点复位”会把所有点放回去。</translation>
    </message>
    <message>
        <source>The best line always goes through the middle of the points: here through an area of {rents_mean_x} and a rent of {rents_mean_y}. With the slope known, that settles where the line is.</source>
        <translation>最好的直线总是穿过这些点的中心：在这里是面积 {rents_mean_x}、租金 {rents_mean_y}。知道了斜率，直线的位置也就定了。</translation>
    </message>
    <message>
        <source>The dotted lines are the residuals: how far off your line is for each flat. A point above the line has a positive residual, and a point below it a negative one.</source>
        <translation>那些点线就是残差：对每套公寓，你的直线偏离了多少。点在直线上方，残差为正；点在直线下方，残差为负。</translation>
    </message>
    <message>
        <source>The intercept</source>
        <translation>截距</translation>
    </message>
    <message>
        <source>The left end down, the right end up. With the keys: Tab chooses an end, and Up and Down move it.</source>
        <translation>左端往下，右端往上。用键盘时：Tab 选一端，上下方向键移动它。</translation>
    </message>
    <message>
        <source>The line with the least error is called the least squares line. Adrien-Marie Legendre and Carl Friedrich Gauss found it two hundred years ago.</source>
        <translation>误差最小的那条直线叫做最小二乘直线。Adrien-Marie Legendre 和 Carl Friedrich Gauss 在两百年前找到了它。</translation>
    </message>
    <message>
        <source>The network of this course has {course_parameters} weights and biases, and it bends. For it there is no such system at all. What is left is to look at the error, and to go downhill step by step. That is the next lesson.</source>
        <translation>本课程的网络有 {course_parameters} 个权重和偏置，而且它是弯的。对它来说，根本没有这样的方程组。剩下的办法就是看着误差，一步一步往下坡走。那就是下一课。</translation>
    </message>
    <message>
        <source>The slope by numbers</source>
        <translation>用数算出斜率</translation>
    </message>
    <message>
        <source>The solid line is yours: y = m x + b. Its slope m says how much the rent grows with each square metre, and b is where the line would be at an area of zero.</source>
        <translation>实线是你的直线：y = m x + b。斜率 m 说明每多一平方米租金增加多少；b 是面积为零时直线所在的高度。</translation>
    </message>
    <message>
        <source>They are measured straight up and down, because the line is asked for a rent and is wrong by so much rent.</source>
        <translation>残差沿竖直方向量，因为我们问直线的是租金，它错的也就是这么多租金。</translation>
    </message>
    <message>
        <source>Type the intercept b of the least squares line with one decimal.</source>
        <translation>输入最小二乘直线的截距 b，保留一位小数。</translation>
    </message>
    <message>
        <source>Why not a formula</source>
        <translation>为什么不用公式</translation>
    </message>
    <message>
        <source>Your own line</source>
        <translation>你自己的直线</translation>
    </message>
    <message>
        <source>the course calls m the correlation coefficient. It is the slope, in rent for each square metre. The correlation of these flats is {rents_correlation}, and no correlation is greater than one.</source>
        <translation>课程把 m 叫做相关系数。其实它是斜率，即每平方米的租金。这些公寓的相关系数是 {rents_correlation}，而相关系数绝不会大于一。</translation>
    </message>
    <message>
        <source>the red lines in the course&apos;s picture show the distances themselves, their absolute values. What counts are their squares: a point twice as far off weighs four times as much.</source>
        <translation>课程图中的红线画的是距离本身，也就是残差的绝对值。真正算数的是它们的平方：一个点偏离两倍，分量就是四倍。</translation>
    </message>
</context>
<context>
    <name>06-loss-and-gradient-descent</name>
    <message>
        <source>A landscape</source>
        <translation>一片地形</translation>
    </message>
    <message>
        <source>A network that says zero for everybody: what is its mean squared error? Type it.</source>
        <translation>一个对谁都说零的网络，均方误差是多少？输入它。</translation>
    </message>
    <message>
        <source>A step changes every weight against its gradient, by the learning rate times the slope. The rate of the course is {course_rate}. The steeper it is, the longer the step.</source>
        <translation>一步训练让每个权重逆着它的梯度移动，移动量是学习率乘以坡度。课程的学习率是 {course_rate}。坡越陡，步子越大。</translation>
    </message>
    <message>
        <source>Back at the rate of the course. No single step is clever, and nobody sees the map. Many small steps downhill are enough.</source>
        <translation>回到课程的学习率。没有哪一步特别聪明，也没有谁看得见地图。许多小小的下坡步就够了。</translation>
    </message>
    <message>
        <source>Before the first step the loss was {course_start_loss}. Watch how little of it goes. It would get there, but you would grow old.</source>
        <translation>第一步之前，损失是 {course_start_loss}。看它减少得多么少。它终究会到的，只是你都老了。</translation>
    </message>
    <message>
        <source>Downhill is the opposite of uphill.</source>
        <translation>下坡和上坡方向相反。</translation>
    </message>
    <message>
        <source>Far too large</source>
        <translation>大得太多</translation>
    </message>
    <message>
        <source>Far too small</source>
        <translation>小得太多</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>For two of the four people zero is right. For the other two it is wrong by one, and one squared is one. Take the mean of the four.</source>
        <translation>四个人里有两个，零是对的。另外两个错了一，一的平方还是一。求这四个数的平均。</translation>
    </message>
    <message>
        <source>How wrong is it, and which way is down?</source>
        <translation>它错得有多厉害，哪边是下坡？</translation>
    </message>
    <message>
        <source>How wrong, in one number</source>
        <translation>错多少，用一个数说</translation>
    </message>
    <message>
        <source>In the menu Train, choose Loss landscape.</source>
        <translation>在“训练”菜单里选“损失地形”。</translation>
    </message>
    <message>
        <source>It is a line in the menu Train. Ctrl+Shift+L opens it too.</source>
        <translation>它是“训练”菜单里的一项。按 Ctrl+Shift+L 也能打开。</translation>
    </message>
    <message>
        <source>Just right</source>
        <translation>刚刚好</translation>
    </message>
    <message>
        <source>Loss and gradient descent</source>
        <translation>损失与梯度下降</translation>
    </message>
    <message>
        <source>Next to nothing</source>
        <translation>几乎没动</translation>
    </message>
    <message>
        <source>Now set the learning rate to {asked}.</source>
        <translation>现在把学习率设为 {asked}。</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Over the valley</source>
        <translation>跳过山谷</translation>
    </message>
    <message>
        <source>Press Run, and train until the loss is below {asked}.</source>
        <translation>按“运行”，训练到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times.</source>
        <translation>按“走一轮”或 E 键，按五次。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E.</source>
        <translation>按“走一轮”或 E 键。</translation>
    </message>
    <message>
        <source>Set the learning rate to {asked}.</source>
        <translation>把学习率设为 {asked}。</translation>
    </message>
    <message>
        <source>Suppose the curve rises to the right where you stand. Which way do you go to get down?</source>
        <translation>假设在你站的地方，曲线向右上升。要往下走，该往哪边？</translation>
    </message>
    <message>
        <source>Take how far off each answer is, square it, and take the mean over all rows. That is the mean squared error, the loss of this course. In the table, F counts as one and M as zero.</source>
        <translation>取每个答案偏离了多少，平方，再对所有行求平均。这就是均方误差，本课程的损失。表格里 F 算一，M 算零。</translation>
    </message>
    <message>
        <source>Take one step: press Step row.</source>
        <translation>走一步：按“走一行”。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The learning rate is yours to choose, and it is a choice that matters. With a tiny one every step is safe, and every step is next to nothing.</source>
        <translation>学习率由你来选，而且这个选择很要紧。学习率极小，每一步都安全，可每一步也几乎等于没走。</translation>
    </message>
    <message>
        <source>The loss depends on every weight and bias. Change one of them, and the loss goes up or down: seen over one weight it is a curve, over two it is a landscape with hills and valleys.</source>
        <translation>损失取决于每个权重和偏置。改动其中一个，损失就升或降：只看一个权重，它是一条曲线；看两个，它是一片有山有谷的地形。</translation>
    </message>
    <message>
        <source>The loss is higher than before training. Out here every neuron is at the flat end of its curve: there is no slope any more to lead back.</source>
        <translation>损失比训练前还高。在这里，每个神经元都处在曲线平坦的一端：再没有坡度带它回来。</translation>
    </message>
    <message>
        <source>The other end. With an enormous rate a step jumps over the valley and lands high up on the other side, or out on a plain.</source>
        <translation>另一个极端。学习率巨大时，一步就跳过山谷，落到对面高处，或者落到一片平原上。</translation>
    </message>
    <message>
        <source>Think of a game whose map lies in fog. You do not see the valley, you only feel the slope under your feet. That slope is the gradient.</source>
        <translation>想象一个地图被雾笼罩的游戏。你看不见山谷，只能感到脚下的坡度。这个坡度就是梯度。</translation>
    </message>
    <message>
        <source>To the left, to a smaller weight</source>
        <translation>向左，权重变小</translation>
    </message>
    <message>
        <source>To the right, to a greater weight</source>
        <translation>向右，权重变大</translation>
    </message>
    <message>
        <source>Train one epoch, until the loss is above {asked}.</source>
        <translation>训练一轮，让损失超过 {asked}。</translation>
    </message>
    <message>
        <source>Train {asked} epochs, and compare the loss.</source>
        <translation>训练 {asked} 轮，比较损失。</translation>
    </message>
    <message>
        <source>Training takes the rows in the order of the table, so nothing in it is left to chance after the start.</source>
        <translation>训练按表格的顺序一行行走，所以起点之后就没有任何随机了。</translation>
    </message>
    <message>
        <source>Type it into the field Learning rate in the toolbar, and press Enter.</source>
        <translation>在工具栏的“学习率”框里输入，再按 Enter。</translation>
    </message>
    <message>
        <source>nine parameters and the loss make ten dimensions, so nobody has ever seen all of it.</source>
        <translation>九个参数加上损失，一共十个维度，所以从来没有人见过它的全貌。</translation>
    </message>
    <message>
        <source>pictures of a loss often show the distances themselves. What counts here is their squares: twice as far off is four times as bad.</source>
        <translation>画损失的图常常画的是距离本身。这里算数的是距离的平方：偏离两倍，就坏四倍。</translation>
    </message>
    <message>
        <source>where the loss increases with the weight, the gradient is positive and the way down is to the left. Where it decreases, it is the other way round. One sentence of the course has the two exchanged.</source>
        <translation>损失随权重增大的地方，梯度为正，下坡在左边。损失随权重减小的地方正好相反。课程里有一句话把两者说反了。</translation>
    </message>
</context>
<context>
    <name>07-backpropagation</name>
    <message>
        <source>All derivatives are taken from the weights as they were before the step.</source>
        <translation>所有导数都用这一步之前的权重来算。</translation>
    </message>
    <message>
        <source>All weights are {one} here and all biases {nothing}, so that the numbers stay small. For Alice the network says {alice_says}. It should say {one}.</source>
        <translation>这里所有权重都是 {one}，所有偏置都是 {nothing}，好让数字小一些。对 Alice，网络说 {alice_says}。它应该说 {one}。</translation>
    </message>
    <message>
        <source>Along the chain</source>
        <translation>顺着链条</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Backwards, for all of them</source>
        <translation>往回走，算出全部</translation>
    </message>
    <message>
        <source>Change w1 a little, and h1 changes a little; so does o1, and so does the loss. How much the loss changes for a little of w1 is its derivative. The chain rule splits it into factors, one for each link of that chain.</source>
        <translation>w1 变一点，h1 就变一点；o1 跟着变，损失也跟着变。w1 变一点时损失变多少，就是它的导数。链式法则把它拆成因子，链条的每一环一个。</translation>
    </message>
    <message>
        <source>Click w1 to open its card.</source>
        <translation>点击 w1，打开它的卡片。</translation>
    </message>
    <message>
        <source>Does more of that weight raise the answer? Then think whether the answer should go up or down. A wrong guess costs nothing.</source>
        <translation>这个权重变大，答案会升高吗？再想想答案应该升还是降。猜错没有任何代价。</translation>
    </message>
    <message>
        <source>Down, a little</source>
        <translation>变小一点</translation>
    </message>
    <message>
        <source>Each weight has its share in that mistake. But which share?</source>
        <translation>每个权重对这个错误都有一份责任。可是各有多少呢？</translation>
    </message>
    <message>
        <source>Far left, where it says nothing</source>
        <translation>很左边，它几乎是零的地方</translation>
    </message>
    <message>
        <source>Far right, where it says one</source>
        <translation>很右边，它几乎是一的地方</translation>
    </message>
    <message>
        <source>How the loss changes with the answer; how the answer changes with h1; how h1 changes with w1. Three factors, and the derivative is their product.</source>
        <translation>损失怎样随答案变；答案怎样随 h1 变；h1 怎样随 w1 变。三个因子，导数就是它们的乘积。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Backward for w1, and go on to its end.</source>
        <translation>在“解释”里为 w1 选“反向”阶段，一直走到它的末尾。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Loss, and go on to its end.</source>
        <translation>在“解释”里选“损失”阶段，一直走到它的末尾。</translation>
    </message>
    <message>
        <source>In the middle, where it is steepest</source>
        <translation>中间，它最陡的地方</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>在你自己的网络里</translation>
    </message>
    <message>
        <source>It is the label on the line from x1 to h1.</source>
        <translation>它是从 x1 到 h1 那条连线上的标签。</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Minus two times the difference between what should be said and what is: type it, with two decimals.</source>
        <translation>负二乘以（应该说的减去实际说的）：输入它，写两位小数。</translation>
    </message>
    <message>
        <source>More of w1 would raise the loss.</source>
        <translation>w1 再大，损失会升高。</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>相乘</translation>
    </message>
    <message>
        <source>Multiply the three factors, and you have it. The check beside it wiggles w1 for real and compares.</source>
        <translation>把三个因子乘起来，就得到了。旁边的核对真的去晃动 w1，再作比较。</translation>
    </message>
    <message>
        <source>Nobody works out each chain by itself. The factors near the output belong to all weights before it, so they are computed once and carried back. Hence the name.</source>
        <translation>没有人会一条一条地单独算。靠近输出的因子属于它前面的所有权重，所以只算一次，再往回带。名字就是这么来的。</translation>
    </message>
    <message>
        <source>One row, one mistake</source>
        <translation>一行，一个错误</translation>
    </message>
    <message>
        <source>Open the card of h1: the dashed curve is the slope.</source>
        <translation>打开 h1 的卡片：虚线就是斜率。</translation>
    </message>
    <message>
        <source>Press Step row: all derivatives at once, and all weights move.</source>
        <translation>按“走一行”：一次算出所有导数，所有权重一起移动。</translation>
    </message>
    <message>
        <source>Press predict a step, under the network, and foresee one step.</source>
        <translation>点按网络下方的“预测一步”，预见一步训练。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The chain rule in three factors, with the numbers of one row.</source>
        <translation>用一行数据的数字，看链式法则的三个因子。</translation>
    </message>
    <message>
        <source>The derivative is {alice_slope}. Which way will w1 go?</source>
        <translation>导数是 {alice_slope}。w1 会往哪边走？</translation>
    </message>
    <message>
        <source>The difference is one minus the number in o1. The answer is below zero.</source>
        <translation>差是一减去 o1 里的数。答案小于零。</translation>
    </message>
    <message>
        <source>The first factor</source>
        <translation>第一个因子</translation>
    </message>
    <message>
        <source>The last step of the stage Backward shows it.</source>
        <translation>“反向”阶段的最后一步写着它。</translation>
    </message>
    <message>
        <source>The loss is the square of the difference. The derivative of a square is two times what is squared, and the minus comes from the answer, which is subtracted.</source>
        <translation>损失是差的平方。平方的导数是被平方的量乘以二，而负号来自被减去的答案。</translation>
    </message>
    <message>
        <source>The slope of the sigmoid</source>
        <translation>sigmoid 的斜率</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel, and the weight is chosen beside them.</source>
        <translation>各阶段是面板顶部的四个按钮，权重在它们旁边选。</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel. Next leads on.</source>
        <translation>各阶段是面板顶部的四个按钮。“下一步”带你往前走。</translation>
    </message>
    <message>
        <source>The two other factors both pass through a sigmoid, and its slope is easy to remember: what it says, times one minus what it says. For h1 that is {alice_slope_h1}.</source>
        <translation>另外两个因子都要经过一个 sigmoid，它的斜率很好记：它的值，乘以（一减它的值）。对 h1 来说是 {alice_slope_h1}。</translation>
    </message>
    <message>
        <source>The update is the learning rate times the derivative, subtracted. A derivative above zero means that more of this weight makes things worse.</source>
        <translation>更新就是减去学习率乘以导数。导数大于零，说明这个权重再大就更糟。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network. What you know now is enough to tell which way a weight will go, before it goes.</source>
        <translation>这是你自己的表格和网络的一份副本。凭你现在知道的，足以在权重移动之前说出它往哪边走。</translation>
    </message>
    <message>
        <source>Type the derivative of the loss with respect to w1, with at least four decimals.</source>
        <translation>输入损失对 w1 的导数，至少写四位小数。</translation>
    </message>
    <message>
        <source>Up, a little</source>
        <translation>变大一点</translation>
    </message>
    <message>
        <source>Where does a sigmoid pass most of the derivative on?</source>
        <translation>sigmoid 在哪里把导数传过去得最多？</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>往哪边？</translation>
    </message>
    <message>
        <source>Wiggle one weight</source>
        <translation>晃动一个权重</translation>
    </message>
    <message>
        <source>the first formula of the course for this forgets the square over the difference. Its numbers are right.</source>
        <translation>课程里关于这一点的第一个公式漏写了差的平方。它的数字是对的。</translation>
    </message>
</context>
<context>
    <name>08-training</name>
    <message>
        <source>A step looks at one row and makes the answer better for this row. The loss in the toolbar is the mean over the whole table.</source>
        <translation>一步只看一行，让这一行的答案更好。工具栏里的损失却是整个表格的平均。</translation>
    </message>
    <message>
        <source>Alice</source>
        <translation>Alice</translation>
    </message>
    <message>
        <source>All derivatives first</source>
        <translation>先算完所有导数</translation>
    </message>
    <message>
        <source>An epoch</source>
        <translation>一轮</translation>
    </message>
    <message>
        <source>Another start</source>
        <translation>另一个起点</translation>
    </message>
    <message>
        <source>Bob</source>
        <translation>Bob</translation>
    </message>
    <message>
        <source>Charlie</source>
        <translation>Charlie</translation>
    </message>
    <message>
        <source>Diana</source>
        <translation>Diana</translation>
    </message>
    <message>
        <source>F should give one, and M zero. Compare what o1 says of each row with that.</source>
        <translation>F 应该给出一，M 应该给出零。把 o1 对每一行说的和它比一比。</translation>
    </message>
    <message>
        <source>For which of the four is the network furthest off now? Click the rows and look at o1, then choose.</source>
        <translation>现在网络对四个人中的哪一个偏得最远？点击各行，看看 o1，然后选择。</translation>
    </message>
    <message>
        <source>Good for one, good for all?</source>
        <translation>对一个好，对大家都好吗？</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>If one moved too early, the others would be computed for a network that nobody had.</source>
        <translation>要是有一个提前动了，其余的导数就是为一个谁也没有过的网络算的。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Update, and look at what becomes of w1.</source>
        <translation>在“解释”里选“更新”阶段，看看 w1 会变成什么。</translation>
    </message>
    <message>
        <source>In the panel Loss, tick log.</source>
        <translation>在“损失”面板里勾选“对数”。</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>在你自己的网络里</translation>
    </message>
    <message>
        <source>It is the first button of the toolbar. The key R does the same.</source>
        <translation>它是工具栏的第一个按钮。按 R 键也一样。</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>更低</translation>
    </message>
    <message>
        <source>New start draws other first numbers, those of the next seed. The way down is another one, and so are the weights at its end. Look at them: quite different numbers can give much the same answers.</source>
        <translation>“新起点”抽取另一组起始数字，来自下一个种子。下坡的路不一样，走到最后的权重也不一样。看看它们：很不同的数字，可以给出差不多的答案。</translation>
    </message>
    <message>
        <source>New start is beside Rewind; the key N does the same. If this start gets stuck, take the next one.</source>
        <translation>“新起点”在“倒回”旁边；按 N 键也一样。如果这个起点卡住了，就换下一个。</translation>
    </message>
    <message>
        <source>Now and then a start gets stuck. In the menu Train, “How lucky was this start?” tries many.</source>
        <translation>偶尔会有一个起点卡住。“训练”菜单里的“这个起点有多走运？”会试许多个。</translation>
    </message>
    <message>
        <source>One row at a time</source>
        <translation>一次一行</translation>
    </message>
    <message>
        <source>Press New start, then Run, until the loss is below {asked}.</source>
        <translation>按“新起点”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Rewind.</source>
        <translation>按“倒回”。</translation>
    </message>
    <message>
        <source>Press Run, and let it train {asked} epochs.</source>
        <translation>按“运行”，让它训练 {asked} 轮。</translation>
    </message>
    <message>
        <source>Press Step epoch, and let the rest of the rows have their turn.</source>
        <translation>按“走一轮”，让剩下的各行也轮到。</translation>
    </message>
    <message>
        <source>Press Step row, and train on Alice alone.</source>
        <translation>按“走一行”，只用 Alice 训练。</translation>
    </message>
    <message>
        <source>Rewind forgets what was learned and goes back to the very same first numbers. Trained again in the same order, they would give the same network, to the last digit. That is how an experiment can be repeated.</source>
        <translation>“倒回”忘掉学到的一切，回到完全相同的起始数字。按同样的顺序再训练一次，会得到同一个网络，直到最后一位数字。实验就是这样重复的。</translation>
    </message>
    <message>
        <source>Row by row, epoch by epoch, and what the loss does meanwhile.</source>
        <translation>一行一行，一轮一轮，看损失在这期间怎样变化。</translation>
    </message>
    <message>
        <source>Small, and smaller still</source>
        <translation>小了，还会更小</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The box is at the top of the panel, on the right. If it is ticked already, take the tick off and set it again.</source>
        <translation>它是面板顶部右边的小方框。如果已经勾上，就先去掉，再勾上。</translation>
    </message>
    <message>
        <source>The button is in the toolbar, left of Run. The key E does the same.</source>
        <translation>这个按钮在工具栏里。按 E 键也一样。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The last line that the course prints is epoch {last_printed}: a loss of {loss_last_printed}. At the very end it is {loss_end}, here as there.</source>
        <translation>课程打印的最后一行是第 {last_printed} 轮：损失 {loss_last_printed}。走到最后是 {loss_end}，这里和课程里一样。</translation>
    </message>
    <message>
        <source>The loss is one number for four people, and hides how different they are. Whoever is furthest off has the most to say in the next steps: the derivative begins with the difference.</source>
        <translation>损失是四个人合在一起的一个数，看不出他们有多不同。谁偏得最远，谁在接下来的几步里说话最有分量：导数就是从那个差开始的。</translation>
    </message>
    <message>
        <source>The next row is trained on. Will the loss over all four be lower or higher then? Choose, then press Step row.</source>
        <translation>接下来用下一行训练。之后四个人的总损失会更低还是更高？先选，再按“走一行”。</translation>
    </message>
    <message>
        <source>The order matters. First come all nine derivatives, every one from the weights as they were before the step. Only then does every weight and every bias move.</source>
        <translation>顺序很要紧。先算全部九个导数，每一个都用这一步之前的权重来算。算完以后，每个权重和每个偏置才移动。</translation>
    </message>
    <message>
        <source>The page begins again with the start of the course, seed {course_seed}. Then the same small step is done four thousand times.</source>
        <translation>这一页从课程的起点重新开始，种子是 {course_seed}。然后同样的一小步走上四千次。</translation>
    </message>
    <message>
        <source>The page does not know the answer beforehand. The run will tell.</source>
        <translation>这一页事先并不知道答案。运行起来才见分晓。</translation>
    </message>
    <message>
        <source>The plain curve looks as if nothing happened after the fall. On a log scale the same way down always means the same factor, and you see that training never quite stopped.</source>
        <translation>普通的曲线看上去，下降之后好像什么也没再发生。在对数刻度上，往下同样的距离总是同样的倍数，你会看到训练其实一直没有停下。</translation>
    </message>
    <message>
        <source>The question is about your network, as it is now. Guess first: a wrong guess costs nothing, and the next row is another question.</source>
        <translation>这个问题问的是你的网络，就是现在这个样子的它。先猜：猜错没有任何代价，下一行就是下一题。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The same start again</source>
        <translation>同一个起点</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel. If Next can be pressed, go on to the end.</source>
        <translation>各阶段是面板顶部的四个按钮。如果“下一步”还能按，就走到最后。</translation>
    </message>
    <message>
        <source>The step listens to one row only. The loss asks all of them.</source>
        <translation>这一步只听一行的。损失却要问所有的行。</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>整个训练</translation>
    </message>
    <message>
        <source>Think of the learning rate, and of where training stands.</source>
        <translation>想想学习率，也想想训练到了哪里。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network; a very large table is left out, and the four people take its place.</source>
        <translation>这是你自己的表格和网络的一份副本；太大的表格不用，换成那四个人。</translation>
    </message>
    <message>
        <source>This is called stochastic gradient descent.</source>
        <translation>这叫随机梯度下降。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training repeats one small thing. It picks one row, works out for every weight and bias which way is down for this row, and moves all of them a little. Then it picks the next row.</source>
        <translation>训练就是重复一件小事。它取一行数据，算出对这一行来说每个权重和偏置往哪边是下坡，把它们全都挪动一点。然后取下一行。</translation>
    </message>
    <message>
        <source>When every row has had its turn, one epoch is done. Single steps may make the loss worse; over the whole pass it mostly falls. In the course it is {loss_first} after the first epoch.</source>
        <translation>每一行都轮到一次，就走完了一轮。单独的一步可能让损失变坏；整整一遍下来，它大多会下降。课程里，第一轮之后损失是 {loss_first}。</translation>
    </message>
    <message>
        <source>Who is furthest off?</source>
        <translation>谁偏得最远？</translation>
    </message>
    <message>
        <source>Will the loss be lower or higher after the next epoch? Choose, then press Step epoch.</source>
        <translation>再走一轮之后，损失会更低还是更高？先选，再按“走一轮”。</translation>
    </message>
    <message>
        <source>nine parameters and the loss make ten dimensions. This curve shows the one that is easy to look at.</source>
        <translation>九个参数加上损失，一共十个维度。这条曲线画的是最容易看的那一个。</translation>
    </message>
    <message>
        <source>since it counts from zero, its epoch {last_printed} stands for {last_printed_passes} passes.</source>
        <translation>因为它从零数起，它的第 {last_printed} 轮其实是走完了 {last_printed_passes} 遍。</translation>
    </message>
    <message>
        <source>stochastic means by chance. The sweep of the course goes in the order of the table, so nothing about it is random. The training settings can shuffle the rows, if you like.</source>
        <translation>“随机”的意思是靠碰运气。课程里按表格的顺序一行行走，所以其实没有什么是随机的。如果愿意，可以在训练设置里把各行打乱。</translation>
    </message>
    <message>
        <source>the course prints epoch zero after one pass is done. Here that pass counts as the first.</source>
        <translation>课程在走完一遍之后打印第零轮。在这里，那一遍算作第一轮。</translation>
    </message>
</context>
<context>
    <name>09-predictions</name>
    <message>
        <source>Anybody&apos;s numbers will do, they stay on this computer. Whatever it says, it says of two numbers.</source>
        <translation>谁的数字都行，它们只留在这台电脑上。不管它说什么，说的都只是两个数。</translation>
    </message>
    <message>
        <source>Ask about Steve as the course does: weight {steve_height} kg, height {steve_weight} cm. Read the line with the warning sign.</source>
        <translation>照课程的写法问问 Steve：体重 {steve_height} kg，身高 {steve_weight} cm。读一读带警告符号的那一行。</translation>
    </message>
    <message>
        <source>Asking the network about people it has never met, and what its answer is worth.</source>
        <translation>向网络问它从没见过的人，以及它的答案值多少。</translation>
    </message>
    <message>
        <source>Before anything is weighed, a value goes two steps: into the unit of the table, then onto the scale on which the network learned. Steve&apos;s height ends at {steve_seen_height}.</source>
        <translation>一个值在加权之前要走两步：先换成表格的单位，再换到网络学习时用的刻度上。Steve 的身高最后是 {steve_seen_height}。</translation>
    </message>
    <message>
        <source>Being sure is a number that it computes. Being right is something else.</source>
        <translation>肯定，是它算出来的一个数。正确，是另一回事。</translation>
    </message>
    <message>
        <source>Between the rows a network fills in, and often sensibly. Outside them it simply goes on as its curves happen to go. It sounds no less sure there than among people it knows.</source>
        <translation>在各行数据之间，网络把空白填上，常常也填得合理。在它们之外，它只是顺着自己的曲线走下去。在那里，它的口气一点也不比在熟悉的人当中更犹豫。</translation>
    </message>
    <message>
        <source>Click the F in Alice&apos;s row, type M and press Enter. Run is the blue button in the toolbar.</source>
        <translation>点击 Alice 那一行的 F，输入 M，再按 Enter。“运行”是工具栏里蓝色的按钮。</translation>
    </message>
    <message>
        <source>Does the network resist?</source>
        <translation>网络会抗拒吗？</translation>
    </message>
    <message>
        <source>Emily</source>
        <translation>Emily</translation>
    </message>
    <message>
        <source>Four rows, two numbers each, and a letter: it knows nothing else. There are women taller than Bob and men lighter than Alice, and some people are neither letter.</source>
        <translation>四行数据，每行两个数和一个字母：别的它什么都不知道。有比 Bob 高的女性，也有比 Alice 轻的男性，还有人两个字母都不是。</translation>
    </message>
    <message>
        <source>Frank</source>
        <translation>Frank</translation>
    </message>
    <message>
        <source>From whoever typed the labels</source>
        <translation>来自输入标签的人</translation>
    </message>
    <message>
        <source>Here is an experiment. The table says that Alice is F. Suppose somebody had typed it wrongly, or had counted something else. Nothing else about her changes.</source>
        <translation>来做一个实验。表格说 Alice 是 F。假如有人打错了，或者本来就在数别的东西。她的其他一切都不变。</translation>
    </message>
    <message>
        <source>How near two numbers are to four rows</source>
        <translation>两个数离四行数据有多近</translation>
    </message>
    <message>
        <source>If another number comes out for you, the weights are other ones. Set the page up again to get those of the course.</source>
        <translation>如果你得到别的数，那是权重不一样。把这一页重新设置，就回到课程的权重。</translation>
    </message>
    <message>
        <source>If you have trained a network of your own on weight and height, this is a copy of it. Otherwise it is the one of the course.</source>
        <translation>如果你自己用体重和身高训练过一个网络，这就是它的一份副本。否则就是课程的那个。</translation>
    </message>
    <message>
        <source>In the panel You, type {emily_weight} lb as weight and {emily_height} in as height.</source>
        <translation>在“你”面板里，体重输入 {emily_weight} lb，身高输入 {emily_height} in。</translation>
    </message>
    <message>
        <source>In the table, change Alice&apos;s label from F to M. Then press Run, until the loss is below {asked}.</source>
        <translation>在表格里，把 Alice 的标签从 F 改成 M。然后按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>It did not resist. It learned the other label just as gladly, and is just as sure now. To a network the labels are simply true: an error, a joke or an injustice in them is learned like everything else.</source>
        <translation>它没有抗拒。它同样乐意地学会了另一个标签，现在也同样肯定。对网络来说，标签就是事实：里面的错误、玩笑或不公，都会像别的一样被学进去。</translation>
    </message>
    <message>
        <source>It follows from weight and height</source>
        <translation>从体重和身高推出来的</translation>
    </message>
    <message>
        <source>It stands in the panel You, beside the letter. If others stand there, type Emily&apos;s weight and height again.</source>
        <translation>它在“你”面板里，那个字母旁边。如果那里是别的数，就再输入一次 Emily 的体重和身高。</translation>
    </message>
    <message>
        <source>Kilograms become pounds, and then the shift of {course_shift_weight} is taken off. The small line under the answer spells it out.</source>
        <translation>千克先变成磅，再减去平移量 {course_shift_weight}。答案下面的小字把每一步都写出来了。</translation>
    </message>
    <message>
        <source>Move a slider or type into a box first. The number stands beside the letter.</source>
        <translation>先移动一个滑块，或在一个框里输入。那个数就在字母旁边。</translation>
    </message>
    <message>
        <source>Move weight or height until the panel You says that it is far from every row.</source>
        <translation>移动体重或身高，直到“你”面板说它离每一行都很远。</translation>
    </message>
    <message>
        <source>Now ask about Frank: {frank_weight} lb and {frank_height} in.</source>
        <translation>现在问问 Frank：{frank_weight} lb 和 {frank_height} in。</translation>
    </message>
    <message>
        <source>Now it says {steve_says}, to three digits what it said before. A mistake in what goes in need not show in what comes out.</source>
        <translation>现在它说 {steve_says}，前三位小数和刚才一样。输进去的错，不一定在出来的答案里看得见。</translation>
    </message>
    <message>
        <source>One stands for F here, and zero for M. From the middle upwards the answer is read as F. The further from the middle, the surer the network sounds.</source>
        <translation>这里一代表 F，零代表 M。从中间往上，答案就读作 F。离中间越远，网络的口气就越肯定。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Put Steve right: {steve_weight} kg, {steve_height} cm. What does the network see as his weight? Type it with two decimals.</source>
        <translation>把 Steve 放对：{steve_weight} kg，{steve_height} cm。网络看到的他的体重是多少？输入它，写两位小数。</translation>
    </message>
    <message>
        <source>So it is a toy, and no judgement. When a larger one speaks about people, ask who typed the labels, and who may object.</source>
        <translation>所以它是个玩具，不是评判。当一个更大的网络谈论人的时候，要问是谁输入了标签，谁又可以提出异议。</translation>
    </message>
    <message>
        <source>Steve is given in kilograms and centimetres, which become pounds and inches first. The network takes any two numbers and answers: {swapped_says} for these. It has no idea that nobody is built like that.</source>
        <translation>Steve 的数据是千克和厘米，要先换算成磅和英寸。网络不管什么样的两个数都收，都回答：对这两个数它说 {swapped_says}。它不知道没有人长成那样。</translation>
    </message>
    <message>
        <source>Steve, as the course has him</source>
        <translation>课程里的 Steve</translation>
    </message>
    <message>
        <source>Steve, put right</source>
        <translation>把 Steve 放对</translation>
    </message>
    <message>
        <source>The network found it out</source>
        <translation>网络自己发现的</translation>
    </message>
    <message>
        <source>The network of the course has been trained for you; these are its weights at the end. It has met four people. Emily is not one of them.</source>
        <translation>课程的网络已经替你训练好了；这是它最后的权重。它见过四个人。Emily 不在其中。</translation>
    </message>
    <message>
        <source>The number that should be the height goes into the box for the weight, and the other way round.</source>
        <translation>本该是身高的数填进体重的框，反过来也一样。</translation>
    </message>
    <message>
        <source>The same weights, another row. The course prints {frank_says} for Frank: M, and rather sure of it.</source>
        <translation>还是那些权重，换了一行。课程为 Frank 打印的是 {frank_says}：M，而且相当肯定。</translation>
    </message>
    <message>
        <source>Think of all that the network was ever shown.</source>
        <translation>想想这个网络一共看到过什么。</translation>
    </message>
    <message>
        <source>To predict is nothing but to feed forward: weigh, add, activate. Nothing is learned from it.</source>
        <translation>预测不过是前向传播：加权、相加、激活。这时什么也不学。</translation>
    </message>
    <message>
        <source>Turn a label round</source>
        <translation>把一个标签反过来</translation>
    </message>
    <message>
        <source>Type a very large number, larger than anybody&apos;s weight.</source>
        <translation>输入一个很大的数，比任何人的体重都大。</translation>
    </message>
    <message>
        <source>Type number and unit into each box of the panel You, and press Enter.</source>
        <translation>在“你”面板的每个框里输入数字和单位，再按 Enter。</translation>
    </message>
    <message>
        <source>Type number and unit into each box, and press Enter. The boxes understand pounds and inches, also where they show kilograms.</source>
        <translation>在每个框里输入数字和单位，再按 Enter。即使框里显示的是千克，也认得磅和英寸。</translation>
    </message>
    <message>
        <source>Type the number that the network gives Emily, with at least three decimals.</source>
        <translation>输入网络给 Emily 的数，至少写三位小数。</translation>
    </message>
    <message>
        <source>Type your own weight and height into the panel You. Then type here what the network says, with at least two decimals.</source>
        <translation>在“你”面板里输入你自己的体重和身高。然后在这里输入网络说的数，至少写两位小数。</translation>
    </message>
    <message>
        <source>What did you change, and what followed from it?</source>
        <translation>你改了什么，接着又发生了什么？</translation>
    </message>
    <message>
        <source>What does an F or M of this network say about somebody?</source>
        <translation>这个网络的 F 或 M，说的是一个人的什么？</translation>
    </message>
    <message>
        <source>What it can say of a person</source>
        <translation>它能说一个人什么</translation>
    </message>
    <message>
        <source>What it says of Emily</source>
        <translation>它怎么说 Emily</translation>
    </message>
    <message>
        <source>What somebody should be</source>
        <translation>某人应该是什么样</translation>
    </message>
    <message>
        <source>Where does what counts as right here come from?</source>
        <translation>这里什么算对，是从哪里来的？</translation>
    </message>
    <message>
        <source>Where nobody was</source>
        <translation>没有人的地方</translation>
    </message>
    <message>
        <source>Who decided?</source>
        <translation>谁决定的？</translation>
    </message>
    <message>
        <source>Who somebody is</source>
        <translation>某人是谁</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>in the course Steve&apos;s two numbers stand in each other&apos;s place. It happens to everybody who passes two numbers in a row.</source>
        <translation>课程里 Steve 的两个数互相放错了位置。谁连着传两个数，都会碰上这种事。</translation>
    </message>
</context>
<context>
    <name>10-when-learning-fails</name>
    <message>
        <source>A dead neuron</source>
        <translation>一个死亡神经元</translation>
    </message>
    <message>
        <source>A little slope on the left</source>
        <translation>左边留一点斜率</translation>
    </message>
    <message>
        <source>A short drop, then a plain</source>
        <translation>先降一小段，然后是平地</translation>
    </message>
    <message>
        <source>A smaller rate prevents that, but does not undo it. From so flat a place there is no way back by steps: go back to the start.</source>
        <translation>小一些的学习率能防止这件事，但不能把它挽回。从这么平的地方，一步步是走不回去的：回到起点去。</translation>
    </message>
    <message>
        <source>A steady way down</source>
        <translation>一路稳稳下降</translation>
    </message>
    <message>
        <source>After {usual_epochs} epochs the loss is still at {stuck_loss}. One number says that something is wrong; the curve says what kind of wrong. A plain means that steps are taken and lead nowhere.</source>
        <translation>{usual_epochs} 轮之后，损失仍然是 {stuck_loss}。一个数告诉你有什么不对；曲线告诉你是哪一种不对。平地的意思是：步子在走，却哪儿也没到。</translation>
    </message>
    <message>
        <source>An unlucky start</source>
        <translation>一个倒霉的起点</translation>
    </message>
    <message>
        <source>Bring it back to learning: set the learning rate to {course_rate}, press Rewind, then Run, until the loss is below {asked}.</source>
        <translation>让它重新学起来：把学习率设为 {course_rate}，按“倒回”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Choose Z-score in the box Scaling under the table, and press Run, until the loss is below {asked}.</source>
        <translation>在表格下方的“缩放”框里选“z 分数”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Click h2 to open its card, and look at all its dots.</source>
        <translation>点击 h2 打开它的卡片，看看它所有的点。</translation>
    </message>
    <message>
        <source>Click the row Bob, then the neuron o1, and type the slope that its card tells, with at least three decimals.</source>
        <translation>点击 Bob 这一行，再点击神经元 o1，输入卡片上说的斜率，至少三位小数。</translation>
    </message>
    <message>
        <source>Compare the lines. With tanh hardly any start gets stuck, with ReLU many do. Compare the columns, too: with a z-score far fewer starts are stuck, and in raw pounds and inches all of them are, whatever the function.</source>
        <translation>比较各行。用 tanh 几乎没有起点卡住，用 ReLU 的有不少。也比较各列：用 z 分数，卡住的起点少得多；用原始的磅和英寸，无论哪种函数，全都卡住。</translation>
    </message>
    <message>
        <source>Count the stuck starts</source>
        <translation>数一数卡住的起点</translation>
    </message>
    <message>
        <source>Every derivative is multiplied by this slope. The mistake is large, but next to nothing of it reaches the weights.</source>
        <translation>每个导数都要乘以这个斜率。错误很大，但传到权重上的几乎什么也没有。</translation>
    </message>
    <message>
        <source>Give the hidden layer the activation leaky ReLU, and press Run, until the loss is below {asked}.</source>
        <translation>给隐藏层换上激活函数 leaky ReLU，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Here the hidden neurons are ReLU. The sum of h2 is below zero for all four people; even the largest is {dead_highest}. So it says zero to each of them, and its slope is zero each time.</source>
        <translation>这里的隐藏神经元是 ReLU。h2 的和对四个人都小于零；连最大的也是 {dead_highest}。所以它对每个人都说零，斜率每次也都是零。</translation>
    </message>
    <message>
        <source>How many percent of the starts with ReLU are stuck, with the shift of the course? Type it with one decimal.</source>
        <translation>用课程的平移，ReLU 的起点有百分之几卡住？输入它，保留一位小数。</translation>
    </message>
    <message>
        <source>In the lab, choose Stuck starts, press Which get stuck?, and wait until all {asked} starts of every function are counted.</source>
        <translation>在实验室里选“卡住的起点”，按“哪些会卡住？”，等到每种函数的 {asked} 个起点全部数完。</translation>
    </message>
    <message>
        <source>Is it bad luck, or does the activation matter? The lab trains the course&apos;s network again and again, with each of the six functions and with three ways of scaling, and counts the starts that end on a plain.</source>
        <translation>是运气不好，还是和激活函数有关？实验室用六种函数、三种缩放方式，一遍又一遍地训练课程的网络，数出停在平地上的起点。</translation>
    </message>
    <message>
        <source>It is the lower one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里下面的那个。</translation>
    </message>
    <message>
        <source>It stays dead</source>
        <translation>它一直是死的</translation>
    </message>
    <message>
        <source>Leaky ReLU lets a little through below zero, and so has a little slope there. It begins with the very same weights. That little is enough to bring h2 back to where it learns.</source>
        <translation>leaky ReLU 在零以下也让一点点通过，所以那里有一点斜率。它从完全相同的权重出发。这一点点就足以把 h2 带回能学习的地方。</translation>
    </message>
    <message>
        <source>New start is the button with the die, in the toolbar. It draws other weights, from the next seed.</source>
        <translation>“新起点”是工具栏里画着色子的按钮。它用下一个种子抽出另一组权重。</translation>
    </message>
    <message>
        <source>No row moves its weights. The card has a word for it, at the top: dead.</source>
        <translation>没有哪一行能移动它的权重。卡片顶部有一个词说的就是它：死亡。</translation>
    </message>
    <message>
        <source>Nothing is wrong with the table, the network or the rate. Other weights to begin with are all that it takes.</source>
        <translation>表格、网络、学习率都没有错。换一组权重开始，就够了。</translation>
    </message>
    <message>
        <source>Press New start, then Run, until the loss is below {asked}.</source>
        <translation>按“新起点”，再按“运行”，直到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Run, and let all {asked} epochs pass.</source>
        <translation>按“运行”，让 {asked} 轮全部走完。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times. The numbers w3, w4 and b2 belong to h2.</source>
        <translation>按“走一轮”或 E 键，按五次。w3、w4 和 b2 这几个数属于 h2。</translation>
    </message>
    <message>
        <source>Press the tab Loss to see the curve, and come back by the tab The course. What does it look like?</source>
        <translation>按“损失”标签页看曲线，再按“课程”标签页回来。曲线是什么样子？</translation>
    </message>
    <message>
        <source>Raw numbers</source>
        <translation>原始的数</translation>
    </message>
    <message>
        <source>Read the table</source>
        <translation>读这张表</translation>
    </message>
    <message>
        <source>Rewind is the first button of the toolbar. The rate alone does not help: out there all is flat.</source>
        <translation>“倒回”是工具栏里的第一个按钮。只改学习率没有用：在那么远的地方，一切都是平的。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Steps too large</source>
        <translation>步子太大</translation>
    </message>
    <message>
        <source>Stuck starts is the third button at the top of the panel Activation lab. The count takes a while: some seconds, or a minute on a slow computer.</source>
        <translation>“卡住的起点”是“激活函数实验室”面板顶部的第三个按钮。数完要等一会儿：几秒钟，慢的电脑上要一分钟。</translation>
    </message>
    <message>
        <source>Stuck starts, dead neurons, raw numbers, steps too large, and what helps.</source>
        <translation>卡住的起点、死亡神经元、原始的数、太大的步子，以及怎么办。</translation>
    </message>
    <message>
        <source>Stuck starts, dead neurons, raw numbers: each time it is a slope of nearly zero.</source>
        <translation>卡住的起点、死亡神经元、原始的数：每次都是因为斜率几乎是零。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The box is below the table, on the left. If you press Run before, the loss goes to a plain and stays.</source>
        <translation>这个框在左边表格的下方。如果先按“运行”，损失会走到一片平地，停在那里。</translation>
    </message>
    <message>
        <source>The card leaky ReLU is in the panel Activation, on the left below. If the panel names the output, choose the hidden layer there.</source>
        <translation>leaky ReLU 的卡片在左下方的“激活函数”面板里。如果面板上写的是输出层，就在那里选隐藏层。</translation>
    </message>
    <message>
        <source>The card says: Slope at z, then a colon and the number. It is a small one.</source>
        <translation>卡片上写着：z 处的斜率，后面是冒号和那个数。它很小。</translation>
    </message>
    <message>
        <source>The line ReLU, the first column. The share stands in brackets.</source>
        <translation>ReLU 那一行，第一列。比例写在括号里。</translation>
    </message>
    <message>
        <source>The network says nearly one of everybody. For Bob and Charlie that is wrong, and just there the output neuron is at the flat end of its sigmoid. It is saturated.</source>
        <translation>网络对每个人都说几乎是一。对 Bob 和 Charlie 这是错的，而恰恰在那里，输出神经元处在 sigmoid 平坦的一端。它饱和了。</translation>
    </message>
    <message>
        <source>The tabs stand where this page is, side by side. The curve of a start that learns goes down nearly to the bottom.</source>
        <translation>两个标签页就在这一页所在的地方，并排放着。学会了的起点，曲线会几乎降到底。</translation>
    </message>
    <message>
        <source>The weights of h1 and of o1 move. But w3, w4 and b2 stand still, and so does w6: it is multiplied by the zero that h2 says.</source>
        <translation>h1 和 o1 的权重在动。但 w3、w4 和 b2 不动，w6 也不动：它乘的是 h2 所说的零。</translation>
    </message>
    <message>
        <source>This is the course&apos;s table, its network and its learning rate. Only the start is another one, drawn by the seed {stuck_seed}. Watch the loss in the toolbar while it trains.</source>
        <translation>这是课程的表格、课程的网络和课程的学习率。只有起点不同，它是用种子 {stuck_seed} 抽出来的。训练时看着工具栏里的损失。</translation>
    </message>
    <message>
        <source>This network took one epoch with a learning rate of {overshot_rate}. Its first steps carried it so far out that every neuron is at a flat end.</source>
        <translation>这个网络以 {overshot_rate} 的学习率走了一轮。最初几步就把它带到那么远，以致每个神经元都处在平坦的一端。</translation>
    </message>
    <message>
        <source>Train {asked} epochs, and watch which numbers in the diagram move, and which do not.</source>
        <translation>训练 {asked} 轮，看图里哪些数在动，哪些不动。</translation>
    </message>
    <message>
        <source>Up and down without end</source>
        <translation>没完没了地上上下下</translation>
    </message>
    <message>
        <source>What the curve looks like</source>
        <translation>曲线是什么样子</translation>
    </message>
    <message>
        <source>When learning fails</source>
        <translation>学不会的时候</translation>
    </message>
    <message>
        <source>Why it stands still</source>
        <translation>它为什么停住</translation>
    </message>
    <message>
        <source>You know this one: raw pounds and inches. For Bob the sum of h1 is {raw_sum}, and a sigmoid is flat long before that. Nothing comes through, and the loss settles at {raw_loss}. Press Run and see, if you like.</source>
        <translation>这个你已经见过：原始的磅和英寸。对 Bob，h1 的和是 {raw_sum}，而 sigmoid 早在那之前就平了。什么也传不过来，损失停在 {raw_loss}。愿意的话，按“运行”看看。</translation>
    </message>
    <message>
        <source>a plain is not for ever. This start, too, finds its way down if you train on: at epoch {stuck_until} it is past the worst. But who waits that long, not knowing?</source>
        <translation>平地并不是没有尽头。继续训练下去，这个起点也会找到下山的路：到第 {stuck_until} 轮，最难的一段就过去了。可是谁会在不知道的情况下等那么久呢？</translation>
    </message>
    <message>
        <source>starts like this one are rare with the sigmoid. The panel How lucky was this start?, in the menu Train, trains from as many as you like.</source>
        <translation>用 sigmoid 时，这样的起点很少见。“训练”菜单里的“这个起点有多幸运？”面板，想从多少个起点训练都行。</translation>
    </message>
</context>
<context>
    <name>11-xor</name>
    <message>
        <source>A lamp on the stairs has two switches, one upstairs and one downstairs. It is on if one of them is up, and off if both or none are. That is called exclusive or, in short xor.</source>
        <translation>楼梯上的一盏灯有两个开关，一个在楼上，一个在楼下。只有一个开关向上时灯亮，两个都向上或都不向上时灯灭。这叫作异或，英文简称 xor。</translation>
    </message>
    <message>
        <source>A lamp with two switches, one line that cannot do it, and two that can.</source>
        <translation>一盏有两个开关的灯，一条做不到的直线，和做得到的两条。</translation>
    </message>
    <message>
        <source>A neuron asks one question of the whole plane, and its line divides the yes from the no. Nobody told h1 which question to ask. Training found it.</source>
        <translation>一个神经元对整个平面只问一个问题，它的直线把“是”和“否”分开。没有人告诉 h1 该问什么问题。是训练找到的。</translation>
    </message>
    <message>
        <source>A weighted sum that is equal to a threshold is a straight line, whatever the weights are. The bias only pushes it along.</source>
        <translation>加权和等于阈值的地方是一条直线，无论权重是多少。偏置只是把它推来推去。</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>增加一个隐藏层</translation>
    </message>
    <message>
        <source>Add a hidden layer with {asked} neurons: press the plus sign in a circle, over the lines of the network.</source>
        <translation>加一个有 {asked} 个神经元的隐藏层：按网络连线上方圆圈里的加号。</translation>
    </message>
    <message>
        <source>And what does h2 say yes to?</source>
        <translation>那么 h2 对什么说“是”？</translation>
    </message>
    <message>
        <source>At least one switch is up</source>
        <translation>至少一个开关向上</translation>
    </message>
    <message>
        <source>At least one switch is up, but not both: that is xor. Each hidden neuron draws a line, and the output joins what they say.</source>
        <translation>至少一个开关向上，但不是两个都向上：这就是 xor。每个隐藏神经元画一条直线，输出把它们说的合在一起。</translation>
    </message>
    <message>
        <source>At which loss has it ended? Type it, with two decimals.</source>
        <translation>它最后停在多大的损失？输入它，保留两位小数。</translation>
    </message>
    <message>
        <source>Both switches are up</source>
        <translation>两个开关都向上</translation>
    </message>
    <message>
        <source>Click the row Both up in the table, and look at what it says of the lamp.</source>
        <translation>点击表格里的 Both up 这一行，看看网络怎么说这盏灯。</translation>
    </message>
    <message>
        <source>Click the rows one after the other, or click h1 to open its card. It says nearly nothing in one corner only.</source>
        <translation>依次点击各行，或者点击 h1 打开它的卡片。它只在一个角上几乎说零。</translation>
    </message>
    <message>
        <source>Click the rows one after the other, or click h2 to open its card. It says nearly one in one corner only.</source>
        <translation>依次点击各行，或者点击 h2 打开它的卡片。它只在一个角上几乎说一。</translation>
    </message>
    <message>
        <source>Double-click b1 under o1, set it to {asked}, and watch the line in the map.</source>
        <translation>双击 o1 下方的 b1，把它设为 {asked}，同时看着地图上的直线。</translation>
    </message>
    <message>
        <source>Double-click the number under the neuron o1, type the new one with its minus, and press Enter.</source>
        <translation>双击神经元 o1 下方的数，输入新的数，别忘了负号，再按 Enter。</translation>
    </message>
    <message>
        <source>Each neuron now shows what it says over the whole plane of the two switches. Both hidden neurons have cut it in two by a line. The output has a band between two lines.</source>
        <translation>现在每个神经元都显示出它对两个开关的整个平面怎么说。两个隐藏神经元各用一条直线把平面切成两半。输出则是夹在两条直线之间的一条带子。</translation>
    </message>
    <message>
        <source>For a while it looks as if nothing happened. Then each of the two neurons finds its part, and the loss falls.</source>
        <translation>有一阵子看上去什么也没发生。然后两个神经元各自找到自己的那一份，损失就下降了。</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>四行</translation>
    </message>
    <message>
        <source>Four rows are all there is to learn. The network has no hidden layer: it is a single neuron.</source>
        <translation>要学的只有四行。这个网络没有隐藏层：它就是单独一个神经元。</translation>
    </message>
    <message>
        <source>Here the weights were set by hand. On one side of the line in the map the neuron says on, on the other side off. With a bias of {lamp_line_bias} it cuts off the corner where both are down.</source>
        <translation>这里的权重是手工设的。在地图上直线的一边，神经元说亮，在另一边说灭。偏置是 {lamp_line_bias} 时，它切下两个开关都向下的那个角。</translation>
    </message>
    <message>
        <source>How does o1 join the two? Look at the signs of w5 and w6.</source>
        <translation>o1 怎样把两者合起来？看看 w5 和 w6 的正负号。</translation>
    </message>
    <message>
        <source>How far one line gets</source>
        <translation>一条直线能走多远</translation>
    </message>
    <message>
        <source>How many of the four rows can one straight line get right at most?</source>
        <translation>一条直线最多能让四行里的几行是对的？</translation>
    </message>
    <message>
        <source>If one line is not enough, take two. Each neuron of a hidden layer draws a line of its own. The output no longer sees the switches. It sees what the two neurons say of them.</source>
        <translation>一条直线不够，就用两条。隐藏层的每个神经元各画一条自己的直线。输出不再看到开关。它看到的是那两个神经元怎么说开关。</translation>
    </message>
    <message>
        <source>It does not lack training. It lacks something else.</source>
        <translation>它缺的不是训练。它缺的是别的东西。</translation>
    </message>
    <message>
        <source>It is the last row.</source>
        <translation>它是最后一行。</translation>
    </message>
    <message>
        <source>It stands at the top of the Network panel, left of Output. A new layer has two neurons.</source>
        <translation>它在“网络”面板的顶部，输出层的左边。新的一层有两个神经元。</translation>
    </message>
    <message>
        <source>Let it try</source>
        <translation>让它试试</translation>
    </message>
    <message>
        <source>Look at h1, at its map or its card. What does it say yes to?</source>
        <translation>看看 h1，看它的地图或卡片。它对什么说“是”？</translation>
    </message>
    <message>
        <source>Marvin Minsky and Seymour Papert proved in their book Perceptrons, in 1969, what neurons without such a layer cannot do. That several layers can do more was known: McCulloch and Pitts had built logic from neurons on paper, published in 1943. A way to train them came into wide use only much later.</source>
        <translation>Marvin Minsky 和 Seymour Papert 一九六九年在《感知机》一书里证明了没有这样一层的神经元做不到什么。几层神经元能做得更多，这在当时已经知道：McCulloch 和 Pitts 在一九四三年发表的文章里，已经在纸上用神经元搭出了逻辑。训练它们的办法，很久以后才广泛使用。</translation>
    </message>
    <message>
        <source>No switch is up</source>
        <translation>没有开关向上</translation>
    </message>
    <message>
        <source>Nothing learned</source>
        <translation>什么也没学到</translation>
    </message>
    <message>
        <source>One neuron, one line</source>
        <translation>一个神经元，一条直线</translation>
    </message>
    <message>
        <source>Press Run, and let all {asked} epochs pass.</source>
        <translation>按“运行”，让 {asked} 轮全部走完。</translation>
    </message>
    <message>
        <source>Press Run, and train until the loss is below {asked}.</source>
        <translation>按“运行”，训练到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>合在一起</translation>
    </message>
    <message>
        <source>See what each has found</source>
        <translation>看看它们各自找到了什么</translation>
    </message>
    <message>
        <source>That is what layers are for. The first one asks simple questions, the next makes a harder one of their answers.</source>
        <translation>层就是为此而有的。第一层问简单的问题，下一层用它们的答案拼成更难的问题。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The lamp on the stairs</source>
        <translation>楼梯上的灯</translation>
    </message>
    <message>
        <source>The line of h2 runs the same way as that of h1, but further out. It could not be the answer either, taken alone.</source>
        <translation>h2 的直线和 h1 的方向相同，只是更靠外。单独拿出来，它也不可能是答案。</translation>
    </message>
    <message>
        <source>The line of w5 is blue, its weight is above zero. The line of w6 is orange, it counts against.</source>
        <translation>w5 的连线是蓝色的，它的权重大于零。w6 的连线是橙色的，它起反作用。</translation>
    </message>
    <message>
        <source>The loss stands in the toolbar. Two decimals of it are enough.</source>
        <translation>损失写在工具栏里。取两位小数就够了。</translation>
    </message>
    <message>
        <source>The steps are larger here than in the course, so that you need not wait. Watch the loss, and the colours of the map.</source>
        <translation>这里的步子比课程里的大，省得你久等。看着损失，也看着地图的颜色。</translation>
    </message>
    <message>
        <source>The two rows with the lamp on lie in opposite corners. Cut off one corner, and look at the other three.</source>
        <translation>灯亮的两行在相对的两个角上。切下一个角，看看另外三个。</translation>
    </message>
    <message>
        <source>The words stand below the diagram, on the right. Once pressed, they say maps.</source>
        <translation>这几个字在网络图下面，靠右边。按过之后，上面写的是地图。</translation>
    </message>
    <message>
        <source>This is not a stuck start. Every start ends here. The neuron says about a half to everything, and is wrong by a half each time; a half squared is a quarter.</source>
        <translation>这不是卡住的起点。每个起点都停在这里。神经元对什么都说大约二分之一，每次都错二分之一；二分之一的平方是四分之一。</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>三行</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>再训练一次</translation>
    </message>
    <message>
        <source>Try it if you like: change w1, w2 and b1, and look at the map. Whatever line has both corners with the lamp on at one side has one of the others there, too.</source>
        <translation>愿意的话就试试：改变 w1、w2 和 b1，看看地图。任何一条直线，只要把灯亮的两个角都放在同一边，另外两个角里就有一个也在那一边。</translation>
    </message>
    <message>
        <source>Turn the neurons into small maps: press neurons: values, under the network.</source>
        <translation>把神经元变成小地图：点按网络下方的“神经元：数值”。</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>两行</translation>
    </message>
    <message>
        <source>What h1 asks</source>
        <translation>h1 问什么</translation>
    </message>
    <message>
        <source>What h2 asks</source>
        <translation>h2 问什么</translation>
    </message>
    <message>
        <source>Why a hidden layer</source>
        <translation>为什么要有隐藏层</translation>
    </message>
    <message>
        <source>Yes if both do</source>
        <translation>两个都说“是”时，它说“是”</translation>
    </message>
    <message>
        <source>Yes if h1 does and h2 does not</source>
        <translation>h1 说“是”而 h2 不说时，它说“是”</translation>
    </message>
    <message>
        <source>Yes if one of them does</source>
        <translation>其中一个说“是”时，它说“是”</translation>
    </message>
    <message>
        <source>not from every start. Of {lamp_starts} starts with two hidden neurons {lamp_stuck} percent are stuck after as many epochs; with four neurons {lamp_stuck_four} percent.</source>
        <translation>并不是从每个起点都行。用两个隐藏神经元，{lamp_starts} 个起点里有百分之 {lamp_stuck} 在同样多轮之后卡住；用四个神经元，是百分之 {lamp_stuck_four}。</translation>
    </message>
</context>
<context>
    <name>glossary</name>
    <message>
        <source>(x - min) / (max - min)</source>
        <translation>(x - min) / (max - min)</translation>
    </message>
    <message>
        <source>(x - x̄) / σ</source>
        <translation>(x - x̄) / σ</translation>
    </message>
    <message>
        <source>A ReLU that lets a little of a negative number through, so that it never falls quite silent. It is a card of the Activation panel.</source>
        <translation>一种 ReLU，它让负数也通过一点点，所以不会完全沉默。它是“激活函数”面板里的一张卡片。</translation>
    </message>
    <message>
        <source>A class written as several numbers of which one is 1 and all others are 0. The table does it by itself for a label with more than two classes and for inputs made of words.</source>
        <translation>把类别写成几个数，其中一个是 1，其余都是 0。标签多于两个类别时，或者输入是文字时，表格会自动这样做。</translation>
    </message>
    <message>
        <source>A layer between the inputs and the output. The signs + and − over the Network diagram give it more or fewer neurons.</source>
        <translation>输入和输出之间的一层。网络图上方的 + 和 − 给它增减神经元。</translation>
    </message>
    <message>
        <source>A loss that punishes a confident wrong answer very much. It suits outputs that are read as probabilities, and is chosen in Training settings under Loss.</source>
        <translation>一种损失，它对自信却错误的回答罚得很重。它适合当作概率来读的输出，在“训练设置”的“损失”里选。</translation>
    </message>
    <message>
        <source>A neuron that weighs its inputs several times over, each time with weights and a bias of its own, and keeps the largest sum. It is a card of the Activation panel.</source>
        <translation>一种神经元，它把输入加权好几遍，每一遍都有自己的权重和偏置，然后留下最大的和。它是“激活函数”面板里的一张卡片。</translation>
    </message>
    <message>
        <source>A neuron whose sum is below zero for every row, so that a ReLU passes nothing on and its slope is 0. It cannot learn any more.</source>
        <translation>对每一行，加权和都小于零的神经元：ReLU 因此什么也不传，斜率是 0。它再也学不到东西。</translation>
    </message>
    <message>
        <source>A number that a neuron adds to its weighted inputs, so that it fires more or less readily. In the Network panel each bias stands under its neuron as b1, b2 and so on.</source>
        <translation>神经元加到加权输入上的一个数，它让神经元更容易或更不容易激活。在“网络”面板里，每个偏置写在它的神经元下面：b1、b2，依此类推。</translation>
    </message>
    <message>
        <source>A number that goes into the network, x1, x2 and so on. The inputs stand at the left of the diagram, and come from the columns of the table with the role input.</source>
        <translation>进入网络的数：x1、x2，依此类推。输入在网络图的左边，来自表格里角色为输入的列。</translation>
    </message>
    <message>
        <source>A number that training changes: each weight and each bias. The title of the Network panel counts them.</source>
        <translation>训练会改变的数：每个权重和每个偏置。“网络”面板的标题写着有多少个。</translation>
    </message>
    <message>
        <source>A plan by which the learning rate changes over the epochs, mostly large steps first and small ones later. It is chosen in Training settings.</source>
        <translation>学习率随着轮数怎样变化的计划，多半先大步、后小步。在“训练设置”里选。</translation>
    </message>
    <message>
        <source>A pull of every weight towards 0 by the same amount, so that weights that are not needed become 0. It stands under Penalties in Training settings.</source>
        <translation>用同样的力度把每个权重往 0 拉，于是用不着的权重会变成 0。它在“训练设置”的“惩罚项”里。</translation>
    </message>
    <message>
        <source>A scale on which every line down is ten times smaller, so that a small loss can still be seen. The box &quot;log&quot; over the Loss plot turns it on.</source>
        <translation>每往下一条线就小十倍的刻度，这样很小的损失也看得见。勾选损失曲线上方的“对数”就会打开它。</translation>
    </message>
    <message>
        <source>A scaling that brings the smallest value of a column to 0 and the largest to 1. It is a choice of the Scaling line.</source>
        <translation>一种缩放，把一列的最小值变成 0，最大值变成 1。它是“缩放”里的一个选项。</translation>
    </message>
    <message>
        <source>A scaling that takes a fixed number from every value of a column, as the course does with 135 lb and 66 in. It moves the values but keeps their spread.</source>
        <translation>一种缩放，从一列的每个值里减去一个固定的数，课程里减的是 135 lb 和 66 in。它移动这些值，但不改变它们的分散程度。</translation>
    </message>
    <message>
        <source>A scaling that takes the mean of the column from each value and divides by its standard deviation. It is a choice of the Scaling line.</source>
        <translation>一种缩放，从一列的每个值里减去均值，再除以标准差。它是“缩放”里的一个选项。</translation>
    </message>
    <message>
        <source>A small pull of every weight towards 0, in proportion to its size, which holds back overfitting. It is L2 under Penalties in Training settings.</source>
        <translation>把每个权重往 0 拉一点，力度与权重的大小成正比，这样可以抑制过拟合。它就是“训练设置”里“惩罚项”的 L2。</translation>
    </message>
    <message>
        <source>A start from which the loss does not fall far enough, however long you train. The Activation lab counts them, and &quot;How lucky was this start?&quot; tries many seeds.</source>
        <translation>不管训练多久，损失都降不下去的起点。“激活函数实验室”会数出有多少个，“这个起点运气如何？”会试许多随机种子。</translation>
    </message>
    <message>
        <source>A sum so large that the curve of the function is flat: the slope is next to 0, and hardly anything is learnt. Raw pounds and inches do that to a sigmoid.</source>
        <translation>加权和太大，落在函数曲线平坦的地方：斜率接近 0，几乎学不到东西。原始的磅和英寸就会让 sigmoid 这样。</translation>
    </message>
    <message>
        <source>A table that counts how many rows of each true class (down) the network says are of which class (across). It stands in &quot;How good is it?&quot;; the diagonal is right.</source>
        <translation>一张计数表：真实类别（竖向）的行，各有多少被网络说成哪个类别（横向）。它在“评估”里；对角线上的是说对的。</translation>
    </message>
    <message>
        <source>A weight or bias that training leaves alone. Ctrl+L, or the lock in its card, locks it and sets it free.</source>
        <translation>训练时不动的权重或偏置。按 Ctrl+L，或者点它卡片里的锁，就能锁定它或解除锁定。</translation>
    </message>
    <message>
        <source>AUC, area under the curve</source>
        <comment>names</comment>
        <translation>AUC, 曲线下面积</translation>
    </message>
    <message>
        <source>Adam</source>
        <comment>names</comment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>All slopes of the loss together, one for each weight and bias. &quot;lines: weights&quot; under the diagram switches its lines to gradients.</source>
        <translation>损失的所有斜率合在一起，每个权重和每个偏置各有一个。网络图下面的“连线：权重”可以把连线换成梯度。</translation>
    </message>
    <message>
        <source>An optimizer that gives each weight a step size of its own, from the running means of its gradients and of their squares. It is chosen in Training settings under Optimizer.</source>
        <translation>一种优化器，它按梯度的滑动均值和梯度平方的滑动均值，给每个权重自己的步长。在“训练设置”的“优化器”里选它。</translation>
    </message>
    <message>
        <source>An optimizer that keeps part of the last step&apos;s direction, like a ball that rolls. It is chosen in Training settings under Optimizer.</source>
        <translation>一种优化器，它保留上一步的一部分方向，像滚动的球。在“训练设置”的“优化器”里选它。</translation>
    </message>
    <message>
        <source>Changing weights and biases step by step so that the loss becomes smaller. Run, Step and Rewind in the toolbar steer it.</source>
        <translation>一步一步改变权重和偏置，使损失变小。工具栏里的“运行”、“走一行”和“倒回”控制它。</translation>
    </message>
    <message>
        <source>ELU, exponential linear unit</source>
        <comment>names</comment>
        <translation>ELU, 指数线性单元</translation>
    </message>
    <message>
        <source>F1</source>
        <comment>names</comment>
        <translation>F1, F1 分数</translation>
    </message>
    <message>
        <source>F1 = 2 · precision · recall / (precision + recall)</source>
        <translation>F1 = 2 · 精确率 · 召回率 / (精确率 + 召回率)</translation>
    </message>
    <message>
        <source>Go a little downhill, look at the slope again, and go on: that is how a network learns. Each Step does it once.</source>
        <translation>往下坡走一点，再看一次斜率，接着走：网络就是这样学习的。每走一步就做一次。</translation>
    </message>
    <message>
        <source>Gradient descent that looks at one row or a few at a time instead of all of them. The course goes through the rows in table order; Training settings can shuffle them.</source>
        <translation>一次只看一行或几行、而不看全部行的梯度下降。课程按表格的顺序逐行走；在“训练设置”里可以打乱顺序。</translation>
    </message>
    <message>
        <source>How far each step goes along the slope. Too high and the loss jumps, too low and learning takes for ever; it stands in the toolbar.</source>
        <translation>每一步沿着斜率走多远。太高，损失就乱跳；太低，学起来没完没了。它在工具栏里。</translation>
    </message>
    <message>
        <source>How far the values of a column typically lie from their mean. The z-score divides by it.</source>
        <translation>一列的值通常离它们的均值有多远。z 分数要除以它。</translation>
    </message>
    <message>
        <source>How many rows of a class are found against how many others are taken for it, for every threshold. It stands in &quot;How good is it?&quot;; the upper left corner is best.</source>
        <translation>对每个阈值，某个类别的行有多少被找出来，又有多少别的行被误当成它。它在“评估”里；左上角最好。</translation>
    </message>
    <message>
        <source>How much a neuron listens to one of its inputs. In the diagram it is a line: blue for positive, orange for negative, and the wider the larger.</source>
        <translation>神经元有多听从它的某一个输入。在网络图里它是一条连线：蓝色为正，橙色为负，越大越粗。</translation>
    </message>
    <message>
        <source>How much a result changes when one number that goes into it changes a little. Explain compares each with a small real change.</source>
        <translation>一个数稍微变一点，由它算出的结果会变多少。“解释”会把每个导数和一次真实的小改动对照。</translation>
    </message>
    <message>
        <source>How steeply a curve rises at one place. A positive slope of the loss means: make the weight smaller. The Activation lab draws the slope of each function.</source>
        <translation>曲线在某一处有多陡。损失的斜率为正，意思是：把权重调小。“激活函数实验室”会画出每个函数的斜率。</translation>
    </message>
    <message>
        <source>How sure the network is, from 0 to 100 %, if its output is read that way. The You panel shows it below the answer.</source>
        <translation>把输出这样读的话，它说明网络有多确定，从 0 到 100 %。“你”面板把它显示在答案下面。</translation>
    </message>
    <message>
        <source>How well the outputs hold as probabilities: of the rows that get 0.8, about 80 of 100 should belong to the class. The program does not measure it; the probability in the You panel is only as good as that.</source>
        <translation>输出当作概率来看有多可靠：得到 0.8 的那些行，每 100 行大约应有 80 行真属于这个类别。程序并不测量它；“你”面板里的概率有多可信，就看校准得有多好。</translation>
    </message>
    <message>
        <source>How wrong the predictions are, as one number: training makes it smaller. The toolbar shows it, and the Loss plot draws it over the epochs.</source>
        <translation>用一个数表示预测错了多少：训练使它变小。工具栏显示它，损失曲线画出它随轮数的变化。</translation>
    </message>
    <message>
        <source>It brings the inputs near zero and to a like size before the network sees them. The Scaling line below the table chooses how, and the small figures in the table are the result.</source>
        <translation>在网络看到输入之前，把它们变到零附近、大小相近。表格下面的“缩放”那一行选用哪种方法，表格里的小数字就是结果。</translation>
    </message>
    <message>
        <source>It finds all slopes of the loss in one go, from the output back to the inputs, with the chain rule. Explain shows it number by number under Backward.</source>
        <translation>它用链式法则，从输出一路往回到输入，一次求出损失的所有斜率。“解释”的“反向”阶段把每个数都摆出来给你看。</translation>
    </message>
    <message>
        <source>It passes positive sums on and is silent below zero. It is a card of the Activation panel.</source>
        <translation>它让正的加权和通过，在零以下沉默。它是“激活函数”面板里的一张卡片。</translation>
    </message>
    <message>
        <source>It squeezes any number smoothly into -1 to 1. It is a card of the Activation panel.</source>
        <translation>它把任何数平滑地压到 -1 和 1 之间。它是“激活函数”面板里的一张卡片。</translation>
    </message>
    <message>
        <source>It squeezes any number smoothly into 0 to 1. It is the course&apos;s activation function, and a card of the Activation panel.</source>
        <translation>它把任何数平滑地压到 0 和 1 之间。它是课程用的激活函数，也是“激活函数”面板里的一张卡片。</translation>
    </message>
    <message>
        <source>It turns the sums of several outputs into shares that add up to 1, one for each class. The output layer takes it where the label has more than two classes.</source>
        <translation>它把几个输出的加权和变成总和为 1 的份额，每个类别一份。标签多于两个类别时，输出层用它。</translation>
    </message>
    <message>
        <source>It turns the weighted sum z of a neuron into what the neuron passes on. The cards of the Activation panel choose it for a layer, and the Activation lab lets you play with it.</source>
        <translation>它把神经元的加权和 z 变成神经元传下去的数。“激活函数”面板的卡片为一层选定它，在“激活函数实验室”里可以拿它做试验。</translation>
    </message>
    <message>
        <source>It weighs its inputs, adds its bias, and passes on what its activation function makes of the sum. In the diagram it is a circle; a click opens its card.</source>
        <translation>它给输入加权，加上偏置，再把激活函数算出的结果传下去。在网络图里它是一个圆；点击它会打开它的卡片。</translation>
    </message>
    <message>
        <source>L + λ Σ w²</source>
        <translation>L + λ Σ w²</translation>
    </message>
    <message>
        <source>L + λ Σ |w|</source>
        <translation>L + λ Σ |w|</translation>
    </message>
    <message>
        <source>L = -(y ln p + (1 - y) ln(1 - p))</source>
        <translation>L = -(y ln p + (1 - y) ln(1 - p))</translation>
    </message>
    <message>
        <source>L = mean of (y - ŷ)²</source>
        <translation>L = (y - ŷ)² 的均值</translation>
    </message>
    <message>
        <source>L1 penalty, L1</source>
        <comment>names</comment>
        <translation>L1 惩罚项, L1</translation>
    </message>
    <message>
        <source>Like ReLU above zero, but it bends smoothly down to minus alpha below. It is a card of the Activation panel.</source>
        <translation>在零以上和 ReLU 一样，在零以下平滑地弯向负的 alpha。它是“激活函数”面板里的一张卡片。</translation>
    </message>
    <message>
        <source>Many simple neurons joined by weights, which together make an output of the inputs. The Network panel shows yours and lets you change every number.</source>
        <translation>许多简单的神经元用权重连在一起，由输入得出输出。“网络”面板显示你的网络，里面的每个数都可以改。</translation>
    </message>
    <message>
        <source>Neurons that work side by side on the same inputs. The diagram draws each layer as one column, and an activation function holds for a whole layer.</source>
        <translation>并排工作、输入相同的一组神经元。网络图把每一层画成一列，一个激活函数管一整层。</translation>
    </message>
    <message>
        <source>Numbers go from the inputs through each layer to the output, and nothing goes back. Explain shows it under Forward.</source>
        <translation>数从输入出发，一层一层走到输出，没有往回走的。“解释”的“前向”阶段给你看。</translation>
    </message>
    <message>
        <source>Of the rows for which the network says a class, the share that really belong to it. It stands in &quot;How good is it?&quot; and changes with the threshold.</source>
        <translation>网络说是某个类别的行里，真正属于它的比例。它在“评估”里，会随阈值变化。</translation>
    </message>
    <message>
        <source>Of the rows that belong to a class, the share that the network finds. It stands in &quot;How good is it?&quot; and changes with the threshold.</source>
        <translation>真正属于某个类别的行里，被网络找出来的比例。它在“评估”里，会随阈值变化。</translation>
    </message>
    <message>
        <source>One change of all weights and biases, from one row or one batch. Step in the toolbar (S) makes just one.</source>
        <translation>由一行或一批，把所有权重和偏置改变一次。工具栏里的“走一行”（S 键）正好走一步。</translation>
    </message>
    <message>
        <source>One example to learn from, such as one person. Each line of the table is a row, and the diagram shows the one that is marked.</source>
        <translation>用来学习的一个例子，比如一个人。表格的每一行就是这样一个例子，网络图显示当前标出的那一行。</translation>
    </message>
    <message>
        <source>One figure for precision and recall, which is high only if both are. It stands in &quot;How good is it?&quot;.</source>
        <translation>把精确率和召回率合成一个数，两者都高它才高。它在“评估”里。</translation>
    </message>
    <message>
        <source>One kind of value for all rows, such as Weight. A click on its header in the table gives it a name, a unit and a role.</source>
        <translation>所有行共有的一种值，比如体重。点击表格里这一列的表头，可以给它名称、单位和角色。</translation>
    </message>
    <message>
        <source>One of the answers that the network can give, such as F or M. The label column of the table says which class each row belongs to.</source>
        <translation>网络能给出的答案之一，比如 F 或 M。表格的标签列写着每一行属于哪个类别。</translation>
    </message>
    <message>
        <source>One of the equal parts into which the rows are cut for cross-validation. Each is held out once, by the command &quot;nnstudio folds&quot;.</source>
        <translation>为交叉验证把行切成的大小相等的几份之一。“nnstudio folds”命令把每一份留出一次。</translation>
    </message>
    <message>
        <source>One pass through all training rows. The toolbar counts epochs, and &quot;Epochs to run&quot; says how many there shall be.</source>
        <translation>把所有训练行走一遍。工具栏数着轮数，“轮数”框说明一共要走几轮。</translation>
    </message>
    <message>
        <source>One training from its start to its end. Earlier runs stay as curves in the Loss plot and as lines in the panel Earlier runs.</source>
        <translation>从起点到结束的一次训练。以前的训练留在损失曲线上，也留在“以前的训练”面板的列表里。</translation>
    </message>
    <message>
        <source>ROC curve, ROC</source>
        <comment>names</comment>
        <translation>ROC 曲线, ROC</translation>
    </message>
    <message>
        <source>ReLU, rectified linear unit</source>
        <comment>names</comment>
        <translation>ReLU, 修正线性单元</translation>
    </message>
    <message>
        <source>Rows that are kept away from training, to see how the network does on what it has not seen. &quot;Hold out&quot; below the table says how many.</source>
        <translation>训练时不用的行，用来看网络在没见过的数据上表现如何。表格下面的“留出”说明留出了多少。</translation>
    </message>
    <message>
        <source>SD, spread</source>
        <comment>unmarked</comment>
        <translation>SD, 分散程度</translation>
    </message>
    <message>
        <source>Something known of each row from which the network shall learn, such as height. Every column of the table with the role input is one.</source>
        <translation>每一行的一项已知信息，网络要从中学习，比如身高。表格里角色为输入的每一列都是一个特征。</translation>
    </message>
    <message>
        <source>The area under the ROC curve: the chance that a row of one class gets a higher output than a row of the other. 1 is best and 0.5 is guessing; it stands in &quot;How good is it?&quot;.</source>
        <translation>ROC 曲线下的面积：从一个类别任取一行，它的输出比另一个类别任取的一行更高的概率。1 最好，0.5 等于瞎猜；它在“评估”里。</translation>
    </message>
    <message>
        <source>The course&apos;s loss: the mean of the squared distances between what is right and what the network says. Large errors weigh most.</source>
        <translation>课程用的损失：正确答案和网络所说之间距离的平方的均值。大的误差分量最重。</translation>
    </message>
    <message>
        <source>The derivative of things in a chain is the product of the derivatives of its links. Explain multiplies them one after the other under Backward.</source>
        <translation>事物一环扣一环时，总的导数等于各环导数的乘积。“解释”的“反向”阶段把它们一个接一个乘起来。</translation>
    </message>
    <message>
        <source>The line on which the network changes its mind from one class to the other. The Map draws it between the blue and the orange.</source>
        <translation>网络从一个类别改口到另一个类别的那条线。“决策图”把它画在蓝色和橙色之间。</translation>
    </message>
    <message>
        <source>The line with the smallest sum of squared residuals, which a formula gives at once; the panel Linear regression draws it. With several features, or a network, gradient descent is handier.</source>
        <translation>残差平方和最小的那条直线，用公式一下就能算出来；“线性回归”面板会画出它。如果有好几个特征，或者是一个网络，用梯度下降更方便。</translation>
    </message>
    <message>
        <source>The loss as heights over the weights: training looks for a valley. The panel Loss landscape draws it along one weight or over two.</source>
        <translation>把损失看成权重上方的高度：训练就是找山谷。“损失地形”面板沿一个权重或者在两个权重上把它画出来。</translation>
    </message>
    <message>
        <source>The loss grows instead of falling, most often because the learning rate is too high. Training settings can stop the run when that happens.</source>
        <translation>损失不降反升，多半是因为学习率太高。“训练设置”可以让训练在这时停下。</translation>
    </message>
    <message>
        <source>The network learns its own rows by heart and does worse on others. You see it in the Loss plot when the loss of the rows held out rises while the other falls.</source>
        <translation>网络把自己的行背了下来，在别的行上反而更差。在损失曲线上能看到：留出行的损失上升，另一条却在下降。</translation>
    </message>
    <message>
        <source>The number from which the first weights and biases are drawn: the same seed gives the same start. It stands in the toolbar; 44 gives the course&apos;s results.</source>
        <translation>抽取最初的权重和偏置所用的数：种子相同，起点就相同。它在工具栏里；用 44 会得到课程里的结果。</translation>
    </message>
    <message>
        <source>The number that stands for a class, since a network learns numbers: in the course M = 0 and F = 1. The line below the table shows it, and &quot;switch&quot; turns it round.</source>
        <translation>代表一个类别的数，因为网络学的是数：课程里 M = 0，F = 1。表格下面的那一行写着它，点“对调”就反过来。</translation>
    </message>
    <message>
        <source>The part of the program that does the arithmetic of training. All kernels give the same results and differ in speed; Training settings choose one.</source>
        <translation>程序里做训练运算的那一部分。所有计算内核的结果都一样，只是快慢不同；在“训练设置”里选。</translation>
    </message>
    <message>
        <source>The point from which on something counts. A neuron&apos;s threshold is minus its bias; the network&apos;s is the output from which on it says the second class, and is moved in &quot;How good is it?&quot;.</source>
        <translation>从这一点起才算数。神经元的阈值是偏置的相反数；网络的阈值是这样一个数：输出达到它，就说第二个类别；可以在“评估”里移动它。</translation>
    </message>
    <message>
        <source>The right answer of a row, which the network shall learn to say. It is the column of the table with the role label.</source>
        <translation>一行的正确答案，网络要学会说出它。它是表格里角色为标签的那一列。</translation>
    </message>
    <message>
        <source>The rows that make one step of the weights together. The course takes one row at a time; &quot;Rows a step&quot; in Training settings changes it.</source>
        <translation>一起决定权重走一步的那些行。课程里一次只用一行；在“训练设置”的“每步的行数”里可以改。</translation>
    </message>
    <message>
        <source>The rule by which the first weights and biases are drawn. The menu Network, &quot;Start numbers from&quot;, chooses it.</source>
        <translation>抽取最初的权重和偏置的规则。在“网络”菜单的“起始数的来源”里选它。</translation>
    </message>
    <message>
        <source>The rule that makes a step of the weights out of the gradient. Training settings choose it; the course&apos;s way is plain gradient descent.</source>
        <translation>由梯度得出权重怎样走一步的规则。在“训练设置”里选；课程用的是普通的梯度下降。</translation>
    </message>
    <message>
        <source>The share of rows for which the network says the right class. The panel &quot;How good is it?&quot; shows it first, beside what always saying the most frequent class would reach.</source>
        <translation>网络说对类别的行所占的比例。“评估”面板最先显示它，旁边是每次都说最常见的类别能达到多少。</translation>
    </message>
    <message>
        <source>The table is cut into folds, and each fold is held out once while the others train the network. The mean of the results says how the network does on rows it has not seen. The window holds out one part only; the command &quot;nnstudio folds&quot; in a terminal goes through all folds.</source>
        <translation>把表格切成若干折，每一折轮流留出一次，用其余的折训练网络。结果的均值说明网络在没见过的行上表现如何。窗口里只留出一部分；在终端里，“nnstudio folds”命令会把所有的折都走一遍。</translation>
    </message>
    <message>
        <source>Training ends before its last epoch when a rule says that it is enough, such as a loss that is small or no longer falls. The rules stand in Training settings under &quot;Stop early at&quot;.</source>
        <translation>某条规则认为已经够了，比如损失已经很小或不再下降，训练就在最后一轮之前结束。这些规则在“训练设置”的“提前停止”下面。</translation>
    </message>
    <message>
        <source>What comes together in a neuron: each input times its weight, all added, and the bias. Explain and the card of a neuron show how it adds up.</source>
        <translation>在神经元里汇到一起的数：每个输入乘以它的权重，全部加起来，再加上偏置。“解释”和神经元的卡片会显示它是怎样加起来的。</translation>
    </message>
    <message>
        <source>What is right minus what the network or a line says, for one row. The panel Linear regression draws residuals as dotted lines; for labels that are numbers, &quot;How good is it?&quot; draws them over the true values.</source>
        <translation>对一行来说，正确的值减去网络或直线所说的值。“线性回归”面板把残差画成虚线；标签是数的时候，“评估”以真实值为横轴把它们画出来。</translation>
    </message>
    <message>
        <source>What the network says at its last layer. It stands at the right of the diagram, and the You panel says what it means.</source>
        <translation>网络在最后一层说出的结果。它在网络图的右边，“你”面板会说明它的意思。</translation>
    </message>
    <message>
        <source>What the network would say for anyone: every place is a pair of values, and the colour is the answer. The panel Map draws it, with your rows as points.</source>
        <translation>对任何一个人，网络会怎么说：每个位置是一对值，颜色就是答案。“决策图”面板把它画出来，你的各行是上面的点。</translation>
    </message>
    <message>
        <source>a = f(z)</source>
        <translation>a = f(z)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <comment>names</comment>
        <translation>准确率</translation>
    </message>
    <message>
        <source>activation</source>
        <comment>unmarked</comment>
        <translation>激活</translation>
    </message>
    <message>
        <source>activation function, activation functions, activations</source>
        <comment>names</comment>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>backpropagation, backward pass</source>
        <comment>names</comment>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>backward</source>
        <comment>unmarked</comment>
        <translation>反向</translation>
    </message>
    <message>
        <source>batch, mini-batch, batch size, mini-batches</source>
        <comment>names</comment>
        <translation>批, 小批量, 批大小</translation>
    </message>
    <message>
        <source>bias, biases</source>
        <comment>names</comment>
        <translation>偏置</translation>
    </message>
    <message>
        <source>boundary, border</source>
        <comment>unmarked</comment>
        <translation>边界, 分界</translation>
    </message>
    <message>
        <source>calibration</source>
        <comment>names</comment>
        <translation>校准</translation>
    </message>
    <message>
        <source>chain rule</source>
        <comment>names</comment>
        <translation>链式法则</translation>
    </message>
    <message>
        <source>class, classes</source>
        <comment>names</comment>
        <translation>类别, 类</translation>
    </message>
    <message>
        <source>code of a label, class number</source>
        <comment>names</comment>
        <translation>标签的编码, 类别编号, 标签编码</translation>
    </message>
    <message>
        <source>coding</source>
        <comment>unmarked</comment>
        <translation>编码</translation>
    </message>
    <message>
        <source>column</source>
        <comment>names</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>confusion matrix</source>
        <comment>names</comment>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>cost, error, losses</source>
        <comment>unmarked</comment>
        <translation>代价, 误差</translation>
    </message>
    <message>
        <source>cross-entropy, binary cross-entropy</source>
        <comment>names</comment>
        <translation>交叉熵, 二元交叉熵</translation>
    </message>
    <message>
        <source>cross-validation, k-fold</source>
        <comment>names</comment>
        <translation>交叉验证, k 折交叉验证</translation>
    </message>
    <message>
        <source>dL/dw = dL/dy · dy/dh · dh/dw</source>
        <translation>dL/dw = dL/dy · dy/dh · dh/dw</translation>
    </message>
    <message>
        <source>dead unit, dead neuron, dead units, dead ReLU</source>
        <comment>names</comment>
        <translation>死亡神经元, 死亡 ReLU</translation>
    </message>
    <message>
        <source>decision boundary</source>
        <comment>names</comment>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>derivative, derivatives</source>
        <comment>names</comment>
        <translation>导数, 偏导数, -引导数, -指导数</translation>
    </message>
    <message>
        <source>divergence, diverges</source>
        <comment>names</comment>
        <translation>发散</translation>
    </message>
    <message>
        <source>early stopping, stopping rule, stop rule</source>
        <comment>names</comment>
        <translation>提前停止, 早停, 停止规则</translation>
    </message>
    <message>
        <source>epoch, epochs</source>
        <comment>names</comment>
        <translation>轮, 轮数</translation>
    </message>
    <message>
        <source>f = max(w₁·x + b₁, w₂·x + b₂)</source>
        <translation>f = max(w₁·x + b₁, w₂·x + b₂)</translation>
    </message>
    <message>
        <source>f(z) = (e^z - e^-z) / (e^z + e^-z)</source>
        <translation>f(z) = (e^z - e^-z) / (e^z + e^-z)</translation>
    </message>
    <message>
        <source>f(z) = 1 / (1 + e^-z)</source>
        <translation>f(z) = 1 / (1 + e^-z)</translation>
    </message>
    <message>
        <source>f(z) = max(0, z)</source>
        <translation>f(z) = max(0, z)</translation>
    </message>
    <message>
        <source>f(z) = max(0.1 z, z)</source>
        <translation>f(z) = max(0.1 z, z)</translation>
    </message>
    <message>
        <source>f(z) = z for z ≥ 0, else α (e^z - 1)</source>
        <translation>f(z) = z（z ≥ 0），否则 α (e^z - 1)</translation>
    </message>
    <message>
        <source>feature, features</source>
        <comment>names</comment>
        <translation>特征</translation>
    </message>
    <message>
        <source>feedforward, forward pass</source>
        <comment>names</comment>
        <translation>前向传播</translation>
    </message>
    <message>
        <source>fold, folds</source>
        <comment>names</comment>
        <translation>折</translation>
    </message>
    <message>
        <source>forward</source>
        <comment>unmarked</comment>
        <translation>前向</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <comment>names</comment>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>gradient, gradients</source>
        <comment>names</comment>
        <translation>梯度</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>unmarked</comment>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>hidden layer, hidden layers</source>
        <comment>names</comment>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>hold-out, held out, hold out, test rows</source>
        <comment>names</comment>
        <translation>留出, 留出行, 测试行, -留出空, -留出位</translation>
    </message>
    <message>
        <source>input, inputs</source>
        <comment>names</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>kernel</source>
        <comment>names</comment>
        <translation>计算内核, 内核</translation>
    </message>
    <message>
        <source>label, labels, target</source>
        <comment>names</comment>
        <translation>标签, 目标值</translation>
    </message>
    <message>
        <source>landscape, loss landscape</source>
        <comment>names</comment>
        <translation>损失地形</translation>
    </message>
    <message>
        <source>layer, layers</source>
        <comment>names</comment>
        <translation>层, 网络层</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <comment>names</comment>
        <translation>leaky ReLU, 带泄漏的 ReLU</translation>
    </message>
    <message>
        <source>learning rate, step size, eta, η</source>
        <comment>names</comment>
        <translation>学习率, 步长, eta, η</translation>
    </message>
    <message>
        <source>learning-rate schedule</source>
        <comment>names</comment>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>least squares, linear regression, method of least squares</source>
        <comment>names</comment>
        <translation>最小二乘法, 线性回归</translation>
    </message>
    <message>
        <source>lock, locked</source>
        <comment>unmarked</comment>
        <translation>锁定</translation>
    </message>
    <message>
        <source>locked parameter</source>
        <comment>names</comment>
        <translation>锁定的参数</translation>
    </message>
    <message>
        <source>log scale</source>
        <comment>names</comment>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>loss</source>
        <comment>names</comment>
        <translation>损失</translation>
    </message>
    <message>
        <source>m = Σ(x - x̄)(y - ȳ) / Σ(x - x̄)²</source>
        <translation>m = Σ(x - x̄)(y - ȳ) / Σ(x - x̄)²</translation>
    </message>
    <message>
        <source>map</source>
        <comment>names</comment>
        <translation>决策图</translation>
    </message>
    <message>
        <source>maxout</source>
        <comment>names</comment>
        <translation>maxout</translation>
    </message>
    <message>
        <source>mean squared error, MSE</source>
        <comment>names</comment>
        <translation>均方误差, MSE</translation>
    </message>
    <message>
        <source>min-max</source>
        <comment>names</comment>
        <translation>最小-最大, 最小-最大缩放</translation>
    </message>
    <message>
        <source>momentum</source>
        <comment>names</comment>
        <translation>动量, -移动量, -运动量, -活动量, -变动量</translation>
    </message>
    <message>
        <source>network</source>
        <comment>unmarked</comment>
        <translation>网络</translation>
    </message>
    <message>
        <source>neural network, neural networks</source>
        <comment>names</comment>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>neuron, neurons</source>
        <comment>names</comment>
        <translation>神经元</translation>
    </message>
    <message>
        <source>one-hot, one-hot coding</source>
        <comment>names</comment>
        <translation>独热编码, 独热</translation>
    </message>
    <message>
        <source>optimizer, optimizers</source>
        <comment>names</comment>
        <translation>优化器</translation>
    </message>
    <message>
        <source>output, outputs, prediction, predictions</source>
        <comment>names</comment>
        <translation>输出, 预测</translation>
    </message>
    <message>
        <source>overfitting, overfits</source>
        <comment>names</comment>
        <translation>过拟合</translation>
    </message>
    <message>
        <source>parameter, parameters</source>
        <comment>names</comment>
        <translation>参数</translation>
    </message>
    <message>
        <source>penalty</source>
        <comment>unmarked</comment>
        <translation>惩罚项</translation>
    </message>
    <message>
        <source>plateau, patience</source>
        <comment>unmarked</comment>
        <translation>停滞, 耐心</translation>
    </message>
    <message>
        <source>precision</source>
        <comment>names</comment>
        <translation>精确率, 查准率</translation>
    </message>
    <message>
        <source>probability, probabilities</source>
        <comment>names</comment>
        <translation>概率</translation>
    </message>
    <message>
        <source>pₖ = e^(zₖ) / Σ e^(zⱼ)</source>
        <translation>pₖ = e^(zₖ) / Σ e^(zⱼ)</translation>
    </message>
    <message>
        <source>random start, initialiser, initialisation, start numbers</source>
        <comment>names</comment>
        <translation>随机起点, 初始化方式, 初始化, 起始数值</translation>
    </message>
    <message>
        <source>recall, sensitivity</source>
        <comment>names</comment>
        <translation>召回率, 查全率, 灵敏度</translation>
    </message>
    <message>
        <source>residual, residuals</source>
        <comment>names</comment>
        <translation>残差</translation>
    </message>
    <message>
        <source>row, rows, example</source>
        <comment>names</comment>
        <translation>行, 样本</translation>
    </message>
    <message>
        <source>run, runs, earlier run</source>
        <comment>names</comment>
        <translation>训练记录, 以前的训练</translation>
    </message>
    <message>
        <source>saturation, saturated, vanishing gradient</source>
        <comment>names</comment>
        <translation>饱和, 梯度消失</translation>
    </message>
    <message>
        <source>scale</source>
        <comment>unmarked</comment>
        <translation>尺度</translation>
    </message>
    <message>
        <source>scaling, normalisation, normalising</source>
        <comment>names</comment>
        <translation>缩放, 归一化</translation>
    </message>
    <message>
        <source>schedule</source>
        <comment>unmarked</comment>
        <translation>计划</translation>
    </message>
    <message>
        <source>seed</source>
        <comment>names</comment>
        <translation>随机种子, 种子</translation>
    </message>
    <message>
        <source>shift</source>
        <comment>names</comment>
        <translation>平移</translation>
    </message>
    <message>
        <source>sigmoid, logistic function</source>
        <comment>names</comment>
        <translation>sigmoid, S 形函数, 逻辑函数</translation>
    </message>
    <message>
        <source>slope</source>
        <comment>names</comment>
        <translation>斜率</translation>
    </message>
    <message>
        <source>softmax</source>
        <comment>names</comment>
        <translation>softmax</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <comment>names</comment>
        <translation>标准差, -标准差不多</translation>
    </message>
    <message>
        <source>start, starts</source>
        <comment>unmarked</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>step, steps</source>
        <comment>names</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>stochastic gradient descent, SGD</source>
        <comment>names</comment>
        <translation>随机梯度下降, SGD</translation>
    </message>
    <message>
        <source>stuck</source>
        <comment>unmarked</comment>
        <translation>卡住</translation>
    </message>
    <message>
        <source>stuck start, stuck starts</source>
        <comment>names</comment>
        <translation>卡住的起点</translation>
    </message>
    <message>
        <source>tanh, hyperbolic tangent</source>
        <comment>names</comment>
        <translation>tanh, 双曲正切</translation>
    </message>
    <message>
        <source>threshold, thresholds</source>
        <comment>names</comment>
        <translation>阈值</translation>
    </message>
    <message>
        <source>train, learning</source>
        <comment>unmarked</comment>
        <translation>学习</translation>
    </message>
    <message>
        <source>training</source>
        <comment>names</comment>
        <translation>训练</translation>
    </message>
    <message>
        <source>unit, units</source>
        <comment>unmarked</comment>
        <translation>单元</translation>
    </message>
    <message>
        <source>validation</source>
        <comment>unmarked</comment>
        <translation>验证</translation>
    </message>
    <message>
        <source>w ← w - η · dL/dw</source>
        <translation>w ← w - η · dL/dw</translation>
    </message>
    <message>
        <source>weight decay, L2, regularisation</source>
        <comment>names</comment>
        <translation>权重衰减, L2, 正则化</translation>
    </message>
    <message>
        <source>weight, weights</source>
        <comment>names</comment>
        <translation>权重</translation>
    </message>
    <message>
        <source>weighted sum, pre-activation</source>
        <comment>names</comment>
        <translation>加权和</translation>
    </message>
    <message>
        <source>x - c</source>
        <translation>x - c</translation>
    </message>
    <message>
        <source>y - ŷ</source>
        <translation>y - ŷ</translation>
    </message>
    <message>
        <source>z = w₁x₁ + w₂x₂ + b</source>
        <translation>z = w₁x₁ + w₂x₂ + b</translation>
    </message>
    <message>
        <source>z, sum</source>
        <comment>unmarked</comment>
        <translation>z, 和</translation>
    </message>
    <message>
        <source>z-score, standardising</source>
        <comment>names</comment>
        <translation>z 分数, 标准化</translation>
    </message>
    <message>
        <source>σ = √(mean of (x - x̄)²)</source>
        <translation>σ = √((x - x̄)² 的均值)</translation>
    </message>
</context>
</TS>
